import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, runAs } from './run-as.js';

const OPEN = 'open_room_link(bytea, text, text, bytea, timestamptz, timestamptz, text)';

/** Of answers, dissents and choices: under which access they are written. */
const functions = (numberOf: string): string => `
  create or replace function only_while_open() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  declare longest smallint;
  begin
    if tg_op = 'DELETE' and current_user = 'candour_tally' then return old; end if; -- the purge
    select i.scale_length into longest
      from round r join assessment_item i using (organisation_id, assessment_id, item_code)
     where r.id = case tg_op when 'DELETE' then old.round_id else new.round_id end and r.state = 'open'
       for share of r;
    if not found then
      raise exception 'round-locked' using errcode = 'check_violation', detail = 'The round is not open.';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    if tg_table_name = 'answer' then
      if new.level > longest then
        raise exception 'level-off-scale' using errcode = 'check_violation';
      end if;
      if current_user <> 'candour_tally' then ${numberOf} end if;
    end if;
    return new;
  end $$;

  create or replace function keep_access_number() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    ${numberOf}
    return new;
  end $$;

  create or replace function only_while_poll_open() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  declare p poll;
  begin
    if tg_op = 'DELETE' and current_user = 'candour_tally' then return old; end if; -- the purge
    select * into p from poll t
     where t.organisation_id = new.organisation_id and t.id = new.poll_id and t.state = 'open' for share;
    if not found then
      raise exception 'poll-locked' using errcode = 'check_violation', detail = 'The poll is not open.';
    end if;
    if new.chosen is distinct from array(select distinct c from unnest(new.chosen) c order by c)
       or cardinality(new.chosen) not between p.choose_at_least and p.choose_at_most
       or 1 > any (new.chosen) or p.option_count < any (new.chosen) then
      raise exception 'choice-not-possible' using errcode = 'check_violation';
    end if;
    ${numberOf}
    return new;
  end $$;`;

const policies = (number: string): string =>
  ['not_yet', 'dissent_author']
    .map(
      (table) => `alter policy own_seat on ${table}
    using (organisation_id = current_organisation() and seat_id = current_seat() and access_number = (${number}));`,
    )
    .join('\n');

/** As it was, but whatever columns a link has. */
const LIVING = `
  create or replace function living_room_link(p_hash bytea, p_now timestamptz) returns setof room_link
    language sql stable set search_path = candour, pg_temp
  begin atomic
    select l from room_link l
      join assessment a on a.organisation_id = l.organisation_id and a.id = l.assessment_id
      join seat s on s.organisation_id = l.organisation_id and s.id = l.seat_id
     where l.token_hash = p_hash and l.ended_at is null and l.expires_at > p_now and room_is_prepared(a)
       and (p_now at time zone 'Europe/London')::date between s.valid_from and coalesce(s.valid_to, 'infinity');
  end;`;

/** Makes the person that a room link is worn by; `raise` is what becomes of the seat. */
const opening = (raise: string): string => `
  create or replace function ${OPEN.replace(/\(.*/, '')}(p_hash bytea, p_proved text, p_chosen text, p_sign_in bytea, p_now timestamptz,
      p_expires timestamptz, p_device text) returns uuid
    language plpgsql volatile security definer set search_path = candour, pg_temp as $$
  declare l room_link; whose uuid;
  begin
    perform from room_link t where t.token_hash = p_hash for no key update;
    select * into l from living_room_link(p_hash, p_now);
    if not found or l.code_hash is distinct from p_proved then return null; end if;
    if l.code_hash is null then
      insert into person (name) select s.name from seat s where s.organisation_id = l.organisation_id and s.id = l.seat_id
      returning id into whose;
      ${raise}
    end if;
    update room_link t set tries = 0, code_hash = coalesce(t.code_hash, p_chosen), person_id = coalesce(t.person_id, whose)
     where t.id = l.id;
    insert into sign_in (person_id, token_hash, organisation_id, expires_at, device)
    values (coalesce(whose, l.person_id), p_sign_in, l.organisation_id, p_expires, p_device);
    return l.assessment_id;
  end $$;`;

/**
 * Keeps what is answered through a room link apart from what is answered with the seat's account, both ways. The two may be in the
 * meeting at the same time and need not be one person: with one number for the seat, whoever held a link read what the member answered
 * after it was opened, and the member read what a deputy had answered.
 *
 * So a link has an access number of its own, high above those of seats, and opening one raises nothing: nobody can close a member's
 * answers to them by making them a link.
 */
export class KeepALinksAnswersApart1795305600028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `alter table room_link add column number int generated always as identity;
       grant select (number) on room_link to candour_app;
       -- Under which access the actor writes and reads in this seat. Kept plans, as it is asked with every answer.
       create function seat_access_number(p_organisation uuid, p_seat uuid) returns int
         language plpgsql stable set search_path = candour, pg_temp as $$
       declare found_number int;
       begin
         select 1000000000 + l.number into found_number from room_link l
          where l.person_id = current_person() and l.organisation_id = p_organisation and l.seat_id = p_seat;
         if found then return found_number; end if;
         select s.access_number into found_number from seat s where s.organisation_id = p_organisation and s.id = p_seat;
         return found_number;
       end $$;
       grant execute on function seat_access_number(uuid, uuid) to candour_app;
       ${functions('new.access_number := seat_access_number(new.organisation_id, new.seat_id);')}
       ${policies('select seat_access_number(current_organisation(), current_seat())')}`,
    );
    await createFunctionsAs(runner, 'candour_door', `${LIVING} ${opening('')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await createFunctionsAs(
      runner,
      'candour_door',
      opening(
        'update seat s set access_number = s.access_number + 1 where s.organisation_id = l.organisation_id and s.id = l.seat_id;',
      ),
    );
    await runAs(
      runner,
      'candour_owner',
      `${functions('select s.access_number into new.access_number from seat s where s.organisation_id = new.organisation_id and s.id = new.seat_id;')}
       ${policies('select s.access_number from seat s where s.organisation_id = current_organisation() and s.id = current_seat()')}
       drop function seat_access_number(uuid, uuid);
       alter table room_link drop column number;`,
    );
  }
}
