import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, guard, readByTally, runAs } from './run-as.js';

/**
 * Answers on behalf. A row is one member's consent that one person writes for them in one assessment: how it was given, on which day,
 * who said so, and how it ended. It tells nothing of any answer.
 *
 * A scribe never acts as the seat: its policies are as they were, and no transaction wears it. What is put on behalf goes through
 * one adding-up function that looks at the consent itself and tells nothing back, so that there is nothing for a scribe to read.
 * The consent is taken for update before the round is taken for share: whoever takes it back waits for the answer that is being
 * saved, and none is saved after it.
 *
 * What a seat answered itself in a round is its own to change, unless it chose its scribe itself: so a consent that nobody gave cannot
 * write over anything. For this an answer keeps whether a scribe put it, for the functions here alone; it goes with the answer.
 *
 * `last_reading` is the number that the scribe's device drew for its last reading back: sent again over a bad network, the same is
 * known again. A number by which a repeat is known is kept elsewhere with its time; this one has none.
 */
export class CreateScribes1795305600022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', SCRIBES);
    await createFunctionsAs(runner, 'candour_tally', ON_BEHALF);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_tally',
      `drop function read_pledge_to(uuid, uuid, date), put_on_behalf(uuid, uuid, uuid, uuid, text, int, text, date),
         served_items(uuid, uuid), scribe_place(uuid, uuid, text, uuid);`,
    );
    await runAs(
      runner,
      'candour_owner',
      `drop trigger end_scribes on assessment; drop function end_scribes(); drop table scribe;
       drop policy tally_updates on answer; revoke update (kind, level, reason, comment, share_comment, standing, access_number, version, day) on answer from candour_tally;
       drop trigger note_who_wrote on answer; drop function note_who_wrote(); alter table answer drop column by_scribe;
       drop policy tally_reads on pledge_reading; drop policy tally_inserts on pledge_reading; revoke select, insert on pledge_reading from candour_tally;
       revoke select (access_number) on seat from candour_tally;`,
    );
  }
}

const SCRIBES = `
  create table scribe (
    id uuid primary key default gen_random_uuid(), -- drawn, so that it carries no time
    organisation_id uuid not null, assessment_id uuid not null, seat_id uuid not null,
    person_id uuid not null references person,
    name text not null check (name <> ''),
    consent text not null check (consent in ('own-device', 'telephone', 'room', 'writing')),
    consent_on date not null,
    recorded_by text not null check (recorded_by in ('the-seat', 'the-scribe', 'the-secretary')),
    ended_on date,
    ended_because text check (ended_because in ('taken-back', 'stepped-back', 'holds-the-meeting', 'meeting-closed')),
    last_reading uuid,
    check ((recorded_by = 'the-seat') = (consent = 'own-device')),
    check ((ended_on is null) = (ended_because is null)),
    unique (organisation_id, id),
    foreign key (organisation_id, assessment_id, seat_id) references assessment_seat
  );
  create unique index scribe_one_of_a_seat on scribe (organisation_id, assessment_id, seat_id) where ended_on is null;
  create index scribe_by_seat on scribe (organisation_id, assessment_id, seat_id);
  create index scribe_by_person on scribe (person_id);
  ${guard('scribe')}
  grant select (id, organisation_id, assessment_id, seat_id, person_id, name, consent, consent_on, recorded_by, ended_on, ended_because),
        insert, update (ended_on, ended_because) on scribe to candour_app;
  create policy own_organisation_selects on scribe for select to candour_app using (organisation_id = current_organisation());
  -- Nobody can say *on the member's own device* but the member, nor *as I was asked* in another's name.
  create policy own_organisation_inserts on scribe for insert to candour_app
    with check (organisation_id = current_organisation() and ended_on is null
      and (recorded_by <> 'the-seat' or seat_id = current_seat()) and (recorded_by <> 'the-scribe' or person_id = current_person())
      and seat_id is distinct from (case when person_id = current_person() then current_seat() end));
  create policy own_organisation_updates on scribe for update to candour_app
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
  ${readByTally('scribe')}
  grant update (last_reading) on scribe to candour_tally;
  create policy tally_takes on scribe for update to candour_tally
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());

  alter table answer add column by_scribe boolean not null default false;
  -- The seat's own word makes it the seat's own answer again.
  create function note_who_wrote() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    new.by_scribe := new.by_scribe and current_user = 'candour_tally';
    return new;
  end $$;
  create trigger note_who_wrote before insert or update on answer for each row execute function note_who_wrote();
  grant update (kind, level, reason, comment, share_comment, standing, access_number, version, day, by_scribe) on answer to candour_tally;
  create policy tally_updates on answer for update to candour_tally
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
  grant insert on pledge_reading to candour_tally;
  ${readByTally('pledge_reading')}
  create policy tally_inserts on pledge_reading for insert to candour_tally with check (organisation_id = current_organisation());
  grant select (access_number) on seat to candour_tally;

  -- Consent ends with the meeting, and with taking the meeting over: whoever runs it writes for nobody.
  create function end_scribes() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    update scribe c
       set ended_on = (now() at time zone 'Europe/London')::date,
           ended_because = case when new.state in ('scoring', 'meeting', 'paused') then 'holds-the-meeting' else 'meeting-closed' end
     where c.organisation_id = new.organisation_id and c.assessment_id = new.id and c.ended_on is null
       and (new.state not in ('scoring', 'meeting', 'paused') or c.person_id = new.held_by);
    return null;
  end $$;
  create trigger end_scribes after update of state, held_by on assessment for each row
    when (new.state is distinct from old.state or new.held_by is distinct from old.held_by) execute function end_scribes();`;

/** The consent of a seat to the person who asks, that of now or the last; *c* to the function. */
const MINE = `t.organisation_id = current_organisation() and t.assessment_id = p_assessment and t.seat_id = p_seat and t.person_id = current_person()`;

/**
 * Answered by the seat itself in a first vote, and not a scribe's to change: the seat did not choose this one itself. In a re-vote a
 * refusal would tell whether they have touched the answer that stands, so there is none.
 */
const THEIRS = (consent: string): string => `r.number = 1 and not w.by_scribe and ${consent}.consent <> 'own-device'`;

const ON_BEHALF = `
  -- How a seat that this person writes for stands to one item: of its answer nothing. No row for anybody else; once the consent has
  -- ended, nothing but that. Takes the consent, and the round for share.
  create function scribe_place(p_assessment uuid, p_seat uuid, p_item text, p_reading uuid) returns table (living boolean, repeated boolean,
      state text, item_state text, scale_length smallint, round_id uuid, round_state text, round_number int, pledge_read boolean, eligible boolean, theirs boolean)
    language plpgsql volatile security definer set search_path = candour, pg_temp as $$
  declare c scribe;
  begin
    select * into c from scribe t where ${MINE} order by t.ended_on desc nulls first limit 1 for update;
    if not found then return; end if;
    return query
    select c.ended_on is null, coalesce(c.last_reading = p_reading, false), a.state, i.state, i.scale_length, r.id, r.state, i.round_number,
           c.ended_on is null and exists (select from pledge_reading p
             where p.organisation_id = a.organisation_id and p.assessment_id = a.id and p.seat_id = c.seat_id),
           c.ended_on is null and exists (select from round_seat e
             where e.organisation_id = a.organisation_id and e.round_id = r.id and e.seat_id = c.seat_id),
           c.ended_on is null and exists (select from answer w where w.organisation_id = a.organisation_id and w.round_id = r.id
             and w.seat_id = c.seat_id and ${THEIRS('c')})
      from assessment a
      join assessment_item i on i.organisation_id = a.organisation_id and i.assessment_id = a.id and i.item_code = p_item
      join round r on r.organisation_id = i.organisation_id and r.assessment_id = i.assessment_id
                  and r.item_code = i.item_code and r.number = i.round_number
     where a.organisation_id = c.organisation_id and a.id = c.assessment_id
       for share of r;
  end $$;

  -- Every item for the screen of a living scribe: whether the seat has answered in the open round, and itself; never what.
  create function served_items(p_assessment uuid, p_seat uuid) returns table (item_code text, state text, round_number int,
      pledge_read boolean, eligible boolean, answered boolean, theirs boolean)
    language sql stable security definer set search_path = candour, pg_temp
  begin atomic
    select i.item_code, i.state, i.round_number,
           exists (select from pledge_reading p where p.organisation_id = t.organisation_id and p.assessment_id = t.assessment_id and p.seat_id = t.seat_id),
           r.state = 'open' and exists (select from round_seat e where e.organisation_id = t.organisation_id and e.round_id = r.id and e.seat_id = t.seat_id),
           r.state = 'open' and exists (select from answer w where w.organisation_id = t.organisation_id and w.round_id = r.id and w.seat_id = t.seat_id),
           r.state = 'open' and exists (select from answer w where w.organisation_id = t.organisation_id and w.round_id = r.id and w.seat_id = t.seat_id
             and ${THEIRS('t')})
      from scribe t
      join assessment_item i on i.organisation_id = t.organisation_id and i.assessment_id = t.assessment_id and i.scale_length is not null
      left join round r on r.organisation_id = i.organisation_id and r.assessment_id = i.assessment_id
                       and r.item_code = i.item_code and r.number = i.round_number
     where ${MINE} and t.ended_on is null
     order by i.position;
  end;

  -- Puts what was read back as the seat's answer. Says only whether there stood one already in a re-vote: then the room is not told.
  -- What the seat wrote beside its answer stays and is not shared anew; what was closed by a new link stays closed, and goes.
  create function put_on_behalf(p_assessment uuid, p_seat uuid, p_round uuid, p_reading uuid, p_kind text, p_level int, p_reason text, p_day date)
    returns boolean language plpgsql volatile security definer set search_path = candour, pg_temp as $$
  declare c scribe; r round := own_round(p_round); given int;
  begin
    select * into c from scribe t where ${MINE} and t.ended_on is null for update;
    if not found or r.assessment_id <> c.assessment_id then raise exception 'not-found' using errcode = 'no_data_found'; end if;
    insert into answer as w (organisation_id, round_id, seat_id, kind, level, reason, access_number, day, by_scribe)
    select s.organisation_id, r.id, s.id, p_kind, p_level, nullif(p_reason, ''), s.access_number, p_day, true
      from seat s where s.organisation_id = c.organisation_id and s.id = c.seat_id
    on conflict (organisation_id, round_id, seat_id) do update
      set kind = excluded.kind, level = excluded.level, reason = excluded.reason,
          comment = case when w.access_number = excluded.access_number then w.comment end, share_comment = false, standing = false,
          access_number = excluded.access_number, day = excluded.day, version = w.version + 1, by_scribe = true
      where not (${THEIRS('c')})
    returning w.version into given;
    if given is null then raise exception 'their-own-answer' using errcode = 'check_violation'; end if;
    update scribe t set last_reading = p_reading where t.id = c.id;
    return r.number > 1 and given > 1;
  end $$;

  -- Keeps that the pledge was read to a seat by its scribe.
  create function read_pledge_to(p_assessment uuid, p_seat uuid, p_day date) returns boolean
    language plpgsql volatile security definer set search_path = candour, pg_temp as $$
  begin
    perform 1 from scribe t where ${MINE} and t.ended_on is null for update;
    if not found then return false; end if;
    insert into pledge_reading (organisation_id, assessment_id, seat_id, day)
    values (current_organisation(), p_assessment, p_seat, p_day) on conflict do nothing;
    return true;
  end $$;
  grant execute on function scribe_place(uuid, uuid, text, uuid), served_items(uuid, uuid),
    put_on_behalf(uuid, uuid, uuid, uuid, text, int, text, date), read_pledge_to(uuid, uuid, date) to candour_app;`;
