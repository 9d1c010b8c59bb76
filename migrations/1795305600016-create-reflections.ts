import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, drop, guard, ownOrganisation, readByTally, runAs } from './run-as.js';

const OWN = 'person_id = current_person() and access_number = own_access_number()';
const OF_OWN_REFLECTION = (table: string): string =>
  `person_id = current_person() and exists (select from reflection r where r.person_id = ${table}.person_id and r.id = ${table}.reflection_id)`;

/** Whoever is the person reads and writes; taking everything away needs no reading, so it reaches what is closed as well. */
const ownPerson = (table: string, using: string, verbs: string, changes: boolean): string => `
  ${guard(table)}
  grant ${verbs} on ${table} to candour_app;
  create policy own_selects on ${table} for select to candour_app using (${using});
  create policy own_inserts on ${table} for insert to candour_app with check (${using});
  ${changes ? `create policy own_updates on ${table} for update to candour_app using (${using}) with check (${using});` : ''}
  create policy own_deletes on ${table} for delete to candour_app using (person_id = current_person());`;

const TALLY = 'skills_item_to_show(text, int, int[], int, int), compute_skills_picture(uuid, date)';

/**
 * One person's private reflections with their development plan, and the skills picture of a board.
 *
 * A reflection belongs to a person and to no organisation: no hat reads it, and nothing here names a trust. Ids carry no time and
 * rows hold days. `person.access_number` goes up when a link for a new password that a secretary or an operator had made is used:
 * what was written before stays closed to whoever came in by it, as a seat's answers do.
 *
 * Who opts in to a skills picture leaves a copy of their levels, theirs alone to see and to take back. It is added up once, after
 * the closing date, and in the same transaction the copies go. Nobody is told how many there are before; under eight, nobody ever.
 */
export class CreateReflections1795305600016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `alter table person add column access_number int not null default 1 check (access_number >= 1);
       grant update (access_number) on person to candour_door;
       create function close_what_is_private() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         if new.purpose = 'password-reset' and new.issued_by is not null and new.used_at is not null and old.used_at is null then
           update person p set access_number = p.access_number + 1 where p.id = new.person_id;
         end if;
         return new;
       end $$;
       create trigger close_what_is_private after update of used_at on personal_link
         for each row execute function close_what_is_private();
       create function own_access_number() returns int language sql stable set search_path = candour, pg_temp
         begin atomic select p.access_number from person p where p.id = current_person(); end;
       grant execute on function own_access_number() to candour_app;

       create table reflection (
         person_id uuid not null references person,
         id uuid not null default gen_random_uuid(),
         instrument_code text not null, instrument_version text not null,
         number int not null check (number >= 1), -- the first, the second: days alone would not tell
         access_number int not null default own_access_number(),
         begun_on date not null, finished_on date,
         check (finished_on >= begun_on),
         primary key (person_id, id)
       );
       create unique index reflection_one_unfinished on reflection (person_id, instrument_code, access_number) where finished_on is null;
       ${ownPerson('reflection', OWN, 'select, insert (person_id, instrument_code, instrument_version, number, begun_on), update (finished_on), delete', true)}

       create table reflection_answer (
         person_id uuid not null, reflection_id uuid not null, item_code text not null check (item_code <> ''),
         level smallint check (level >= 1), off_scale text check (off_scale <> ''), note text check (note <> ''),
         check (num_nonnulls(level, off_scale) <= 1),
         check (num_nonnulls(level, off_scale, note) >= 1),
         primary key (person_id, reflection_id, item_code),
         foreign key (person_id, reflection_id) references reflection on delete cascade
       );
       ${ownPerson('reflection_answer', OF_OWN_REFLECTION('reflection_answer'), 'select, insert, update (level, off_scale, note), delete', true)}
       create function only_until_finished() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       declare gone boolean := tg_op = 'DELETE'; finished date;
       begin
         select r.finished_on into finished from reflection r
          where r.person_id = case when gone then old.person_id else new.person_id end
            and r.id = case when gone then old.reflection_id else new.reflection_id end for share;
         if finished is not null then
           raise exception 'reflection-finished' using errcode = 'check_violation';
         end if;
         return case when gone then old else new end;
       end $$;
       create trigger only_until_finished before insert or update or delete on reflection_answer
         for each row execute function only_until_finished();

       create table development_step (
         person_id uuid not null references person,
         id uuid not null,
         access_number int not null default own_access_number(),
         words text not null check (words <> ''),
         instrument_code text, item_codes text[] not null default '{}',
         due date, done_on date,
         helped text check (helped in ('yes', 'partly', 'no')), outcome text check (outcome <> ''),
         version int not null default 1,
         check (helped is null or done_on is not null),
         check (instrument_code is not null or item_codes = '{}'),
         primary key (person_id, id)
       );
       ${ownPerson(
         'development_step',
         OWN,
         `select, insert (person_id, id, words, instrument_code, item_codes, due),
          update (words, instrument_code, item_codes, due, done_on, helped, outcome, version), delete`,
         true,
       )}

       create table skills_picture (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null references organisation,
         instrument_code text not null, instrument_version text not null,
         items jsonb not null check (jsonb_typeof(items) = 'array'), -- what is asked, frozen: code and length of scale
         purpose text not null check (purpose <> ''),
         opened_on date not null, opened_by text not null check (opened_by in ('secretary', 'chair')),
         closes_on date not null,
         state text not null default 'open' check (state in ('open', 'shown', 'too-few')),
         result jsonb, computed_on date,
         check (closes_on between opened_on + 7 and opened_on + 90),
         check ((state = 'shown') = (result is not null)),
         check ((state = 'open') = (computed_on is null)),
         unique (organisation_id, id)
       );
       create index skills_picture_by_opening on skills_picture (organisation_id, opened_on);
       ${ownOrganisation(
         'skills_picture',
         `select, insert (organisation_id, instrument_code, instrument_version, items, purpose, opened_on, opened_by, closes_on)`,
       )}
       ${readByTally('skills_picture')}
       grant update (state, result, computed_on) on skills_picture to candour_tally;
       create policy tally_computes on skills_picture for update to candour_tally
         using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
       grant select (id, organisation_id, closes_on, state) on skills_picture to candour_door;
       create policy door_reads on skills_picture for select to candour_door using (true);
       create function one_skills_picture_in_180_days() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         perform pg_advisory_xact_lock(hashtextextended('candour skills pictures ' || new.organisation_id, 0));
         if exists (select from skills_picture p where p.organisation_id = new.organisation_id
             and (p.state = 'open' or p.opened_on > new.opened_on - 180)) then
           raise exception 'skills-picture-too-soon' using errcode = 'check_violation';
         end if;
         return new;
       end $$;
       create trigger one_skills_picture_in_180_days before insert on skills_picture
         for each row execute function one_skills_picture_in_180_days();

       create table skills_contribution (
         organisation_id uuid not null, picture_id uuid not null, person_id uuid not null references person,
         reflection_id uuid not null,
         levels jsonb not null check (jsonb_typeof(levels) = 'object'), -- item code to level; 0 where there was no chance to show it
         primary key (organisation_id, picture_id, person_id),
         foreign key (organisation_id, picture_id) references skills_picture (organisation_id, id),
         foreign key (person_id, reflection_id) references reflection on delete cascade
       );
       -- Over all boards: whoever sits on two with the same people could else be told from the difference between their pictures.
       create unique index skills_contribution_once on skills_contribution (person_id, reflection_id);
       ${guard('skills_contribution')}
       grant select, insert, delete on skills_contribution to candour_app;
       create policy own_selects on skills_contribution for select to candour_app
         using (organisation_id = current_organisation() and ${OF_OWN_REFLECTION('skills_contribution')});
       create policy own_inserts on skills_contribution for insert to candour_app
         with check (organisation_id = current_organisation() and ${OF_OWN_REFLECTION('skills_contribution')});
       create policy own_deletes on skills_contribution for delete to candour_app
         using (organisation_id = current_organisation() and person_id = current_person());
       ${readByTally('skills_contribution')}
       grant delete on skills_contribution to candour_tally;
       create policy tally_deletes on skills_contribution for delete to candour_tally using (organisation_id = current_organisation());
       create function only_to_open_picture() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         perform pg_advisory_xact_lock_shared(hashtextextended('candour skills picture ' || new.picture_id, 0));
         if not exists (select from skills_picture p
             where p.organisation_id = new.organisation_id and p.id = new.picture_id and p.state = 'open') then
           raise exception 'skills-picture-closed' using errcode = 'check_violation';
         end if;
         return new;
       end $$;
       create trigger only_to_open_picture before insert on skills_contribution for each row execute function only_to_open_picture();
       -- Deleting a reflection takes its copies along: it waits for whoever adds up, or is first and then wholly so.
       create function not_while_adding_up() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         perform pg_advisory_xact_lock_shared(hashtextextended('candour skills pictures are added up', 0));
         return null;
       end $$;
       create trigger not_while_adding_up before delete on reflection for each statement execute function not_while_adding_up();

       grant select (organisation_id, person_id, valid_from, valid_to) on seat to candour_tally;
       create policy tally_sees_who_sits on seat for select to candour_tally using (organisation_id = current_organisation());`,
    );
    await createFunctionsAs(
      runner,
      'candour_tally',
      `-- One item as the board may see it, by the rule of every spread with a threshold of eight and no band (method, section 6).
       create function skills_item_to_show(p_code text, p_scale int, p_counts int[], p_no_chance int, p_took_part int) returns jsonb
         language plpgsql immutable set search_path = candour, pg_temp as $$
       declare spread jsonb := spread_to_show(p_counts, p_no_chance, 0, p_took_part, 8, false, true);
       begin
         return jsonb_build_object('itemCode', p_code, 'scale', p_scale, 'shown', spread -> 'shown', 'n', spread -> 'n',
           'counts', spread -> 'counts', 'median', spread -> 'median', 'q1', spread -> 'q1', 'q3', spread -> 'q3',
           'noChance', spread -> 'noLevel', 'manyNoChance', spread -> 'cannotAssure');
       end $$;

       -- Adds up what members brought in, once, after the closing date; then the copies are gone. Who has left the board by that date
       -- could not take theirs back any more, so it is not counted.
       create function compute_skills_picture(p_picture uuid, p_today date) returns text
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare p skills_picture; took_part int; shown jsonb;
       begin
         perform pg_advisory_xact_lock(hashtextextended('candour skills picture ' || p_picture, 0));
         perform pg_advisory_xact_lock(hashtextextended('candour skills pictures are added up', 0));
         select * into p from skills_picture t where t.id = p_picture and t.organisation_id = current_organisation() for update;
         if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
         if p.state <> 'open' then return p.state; end if;
         if p_today <= p.closes_on then raise exception 'skills-picture-open' using errcode = 'check_violation'; end if;
         delete from skills_contribution c where c.picture_id = p.id and not exists (
           select from seat s where s.organisation_id = c.organisation_id and s.person_id = c.person_id
              and s.valid_from <= p.closes_on and (s.valid_to is null or s.valid_to >= p.closes_on));
         select count(*) into took_part from skills_contribution c where c.picture_id = p.id;
         if took_part >= 8 then
           select jsonb_agg(skills_item_to_show(i.code, i.scale, g.counts, g.no_chance, took_part) order by i.place) into shown
             from (select e.value ->> 'code' as code, (e.value ->> 'scale')::int as scale, e.place
                     from jsonb_array_elements(p.items) with ordinality e(value, place)) i,
                  lateral (select array(select count(c.person_id)::int from generate_series(1, i.scale) l
                                          left join skills_contribution c on c.picture_id = p.id and (c.levels ->> i.code)::int = l
                                         group by l order by l) as counts,
                                  (select count(*)::int from skills_contribution c
                                    where c.picture_id = p.id and (c.levels ->> i.code)::int = 0) as no_chance) g;
         end if;
         update skills_picture t set state = case when shown is null then 'too-few' else 'shown' end, result = shown, computed_on = p_today
          where t.id = p.id returning t.state into p.state;
         delete from skills_contribution c where c.picture_id = p.id;
         return p.state;
       end $$;
       grant execute on function compute_skills_picture(uuid, date) to candour_app;`,
    );
    await createFunctionsAs(
      runner,
      'candour_door',
      `create function due_skills_pictures(p_today date) returns table (organisation_id uuid, picture_id uuid)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select p.organisation_id, p.id from skills_picture p where p.state = 'open' and p.closes_on < p_today;
       end;
       -- When the last skills picture closed of any board that the person sat on then: what was finished before might be counted twice.
       create function last_skills_picture_closed() returns date
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select max(p.closes_on) from skills_picture p
          where p.state <> 'open' and exists (select from seat s where s.organisation_id = p.organisation_id and s.person_id = current_person()
            and s.valid_from <= p.closes_on and (s.valid_to is null or s.valid_to >= p.closes_on));
       end;
       grant execute on function due_skills_pictures(date), last_skills_picture_closed() to candour_app;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_door', 'drop function due_skills_pictures(date), last_skills_picture_closed()');
    await runAs(runner, 'candour_tally', `drop function ${TALLY}`);
    await runAs(
      runner,
      'candour_owner',
      `drop policy tally_sees_who_sits on seat;
       revoke select (organisation_id, person_id, valid_from, valid_to) on seat from candour_tally;
       ${drop('skills_contribution', 'skills_picture', 'development_step', 'reflection_answer', 'reflection')}
       drop function not_while_adding_up(), only_to_open_picture(), one_skills_picture_in_180_days(), only_until_finished();
       drop trigger close_what_is_private on personal_link;
       drop function close_what_is_private(), own_access_number();
       revoke update (access_number) on person from candour_door;
       alter table person drop column access_number;`,
    );
  }
}
