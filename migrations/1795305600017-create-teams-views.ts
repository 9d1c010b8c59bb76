import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, drop, guard, ownOrganisation, readByTally, runAs } from './run-as.js';

/**
 * What the teams say of the climate that their board makes.
 *
 * What somebody in a team answers is never stored as theirs, nor as anybody's: it is added to the counts of each item in the
 * statement that uses up their link, and is gone. The program can neither read a count nor see which links are used; it adds by
 * one function and gets by another, once, after the closing date, what may be shown.
 *
 * Nothing here holds a time of day.
 */
export class CreateTeamsViews1795305600017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table teams_view (
         organisation_id uuid not null, assessment_id uuid not null,
         scales jsonb not null check (jsonb_typeof(scales) = 'object'), -- what is asked, frozen: item code to length of its scale
         opened_on date not null, closes_on date not null,
         links_made int not null default 0 check (links_made between 0 and 5000),
         result jsonb, computed_on date,
         check (closes_on between opened_on + 7 and opened_on + 90),
         check ((result is null) = (computed_on is null)),
         primary key (organisation_id, assessment_id),
         foreign key (organisation_id, assessment_id) references assessment (organisation_id, id)
       );
       ${ownOrganisation(
         'teams_view',
         'select, insert (organisation_id, assessment_id, scales, opened_on, closes_on, links_made), update (links_made)',
       )}
       ${readByTally('teams_view')}
       grant update (result, computed_on) on teams_view to candour_tally;
       create policy tally_computes on teams_view for update to candour_tally
         using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
       grant select on teams_view to candour_door;
       create policy door_reads on teams_view for select to candour_door using (true);

       -- Once a wave, however many assessments it has: the difference between two countings of the same teams would tell of one person.
       create function teams_asked_once_a_wave() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         perform pg_advisory_xact_lock(hashtextextended('candour teams views ' || new.organisation_id, 0));
         if exists (select from teams_view v
                      join assessment a on a.organisation_id = v.organisation_id and a.id = v.assessment_id
                      join assessment n on n.organisation_id = v.organisation_id and n.id = new.assessment_id
                     where v.organisation_id = new.organisation_id and v.assessment_id <> n.id and a.instrument_code = n.instrument_code
                       and (a.wave_date = n.wave_date or v.opened_on > new.opened_on - 90)) then
           raise exception 'teams-view-too-soon' using errcode = 'check_violation';
         end if;
         return new;
       end $$;
       create trigger teams_asked_once_a_wave before insert on teams_view for each row execute function teams_asked_once_a_wave();

       create table teams_link (
         token_hash bytea primary key check (octet_length(token_hash) = 32),
         organisation_id uuid not null, assessment_id uuid not null,
         used boolean not null default false,
         foreign key (organisation_id, assessment_id) references teams_view
       );
       create index teams_link_by_view on teams_link (organisation_id, assessment_id);
       ${guard('teams_link')}
       grant insert (token_hash, organisation_id, assessment_id) on teams_link to candour_app;
       create policy own_inserts on teams_link for insert to candour_app with check (organisation_id = current_organisation());
       grant select, update (used) on teams_link to candour_door;
       create policy door on teams_link to candour_door using (true) with check (true);

       create table teams_count (
         organisation_id uuid not null, assessment_id uuid not null, item_code text not null,
         place int not null check (place between 0 and 10), -- a level, or 0 for those who cannot say
         people int not null check (people > 0),
         primary key (organisation_id, assessment_id, item_code, place),
         foreign key (organisation_id, assessment_id) references teams_view
       );
       ${guard('teams_count')}
       grant select, insert, update (people) on teams_count to candour_door;
       create policy door on teams_count to candour_door using (true) with check (true);
       ${['teams_link', 'teams_count']
         .map(
           (table) => `${readByTally(table)}
       grant delete on ${table} to candour_tally;
       create policy tally_deletes on ${table} for delete to candour_tally using (organisation_id = current_organisation());`,
         )
         .join('\n')}`,
    );
    await createFunctionsAs(
      runner,
      'candour_door',
      `-- What a link asks, and of which board, until the closing date: of a used one as of one that works, so that whoever made the links
       -- cannot look up which were used, and so who has answered.
       create function teams_view_by_link(p_hash bytea, p_day date) returns table (organisation_id uuid, organisation_name text,
           assessment_id uuid, instrument_code text, instrument_version text, closes_on date)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select o.id, o.name, a.id, a.instrument_code, a.instrument_version, v.closes_on
           from teams_link l
           join teams_view v on v.organisation_id = l.organisation_id and v.assessment_id = l.assessment_id
           join assessment a on a.organisation_id = v.organisation_id and a.id = v.assessment_id
           join organisation o on o.id = v.organisation_id
          where l.token_hash = p_hash and v.computed_on is null and p_day <= v.closes_on;
       end;

       -- Uses a link up and adds what it brings to the counts: false where the link no longer works. Items left out are left out.
       create function give_teams_view(p_hash bytea, p_day date, p_places jsonb) returns boolean
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare v teams_view; l teams_link;
       begin
         select t.* into l from teams_link t where t.token_hash = p_hash;
         if not found then return false; end if;
         -- Taken for share, so that the counts cannot be closed between this look and the adding.
         perform pg_advisory_xact_lock_shared(hashtextextended('candour teams view ' || l.assessment_id, 0));
         select t.* into v from teams_view t where t.organisation_id = l.organisation_id and t.assessment_id = l.assessment_id;
         if v.computed_on is not null or p_day > v.closes_on then return false; end if;
         -- Before it is seen whether the link is used: else a wrong place would tell that, and use nothing up.
         if exists (select from jsonb_each_text(p_places) g where coalesce(g.value::int not between 0 and (v.scales ->> g.key)::int, true)) then
           raise exception 'teams-view-place' using errcode = 'check_violation';
         end if;
         update teams_link t set used = true where t.token_hash = p_hash and not t.used;
         if not found then return false; end if;
         insert into teams_count (organisation_id, assessment_id, item_code, place, people)
           select l.organisation_id, l.assessment_id, g.key, g.value::int, 1 from jsonb_each_text(p_places) g order by g.key
             on conflict (organisation_id, assessment_id, item_code, place) do update set people = teams_count.people + 1;
         return true;
       end $$;

       -- Whose closing date has passed, for the hourly computing.
       create function due_teams_views(p_day date) returns table (organisation_id uuid, assessment_id uuid)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select v.organisation_id, v.assessment_id from teams_view v where v.computed_on is null and p_day > v.closes_on;
       end;
       grant execute on function teams_view_by_link(bytea, date), give_teams_view(bytea, date, jsonb), due_teams_views(date) to candour_app;`,
    );
    await createFunctionsAs(
      runner,
      'candour_tally',
      `-- What the teams' view amounts to, once, after its closing date, from eleven or more; then counts and links are gone. Each item by
       -- the rule of every spread, with eleven for a threshold and without a band, which is a board's (method, sections 2 and 6).
       create function compute_teams_view(p_assessment uuid, p_day date) returns jsonb
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare v teams_view; took_part int; shown jsonb;
       begin
         perform pg_advisory_xact_lock(hashtextextended('candour teams view ' || p_assessment, 0));
         select * into v from teams_view t where t.organisation_id = current_organisation() and t.assessment_id = p_assessment for update;
         if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
         if v.result is not null then return v.result; end if;
         if p_day <= v.closes_on then raise exception 'teams-view-open' using errcode = 'check_violation'; end if;
         select count(*) into took_part from teams_link l where l.assessment_id = p_assessment and l.used;
         shown := jsonb_build_object('shown', 'too-few');
         if took_part >= 11 then
           select jsonb_build_object('shown', 'result', 'items', jsonb_object_agg(s.code, spread_to_show(g.counts, g.cannot_say, 0, took_part, 11, false, true)))
             into shown
             from (select key as code, value::int as scale from jsonb_each_text(v.scales)) s,
                  lateral (select array(select coalesce(max(c.people), 0) from generate_series(1, s.scale) l
                                          left join teams_count c on c.assessment_id = p_assessment and c.item_code = s.code and c.place = l
                                         group by l order by l) as counts,
                                  coalesce((select c.people from teams_count c
                                             where c.assessment_id = p_assessment and c.item_code = s.code and c.place = 0), 0) as cannot_say) g;
         end if;
         delete from teams_count c where c.assessment_id = p_assessment;
         delete from teams_link l where l.assessment_id = p_assessment;
         update teams_view t set result = shown, computed_on = p_day
          where t.organisation_id = v.organisation_id and t.assessment_id = v.assessment_id;
         return shown;
       end $$;
       grant execute on function compute_teams_view(uuid, date) to candour_app;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_tally', 'drop function compute_teams_view(uuid, date)');
    await runAs(
      runner,
      'candour_door',
      'drop function due_teams_views(date), give_teams_view(bytea, date, jsonb), teams_view_by_link(bytea, date)',
    );
    await runAs(
      runner,
      'candour_owner',
      `${drop('teams_count', 'teams_link', 'teams_view')} drop function teams_asked_once_a_wave();`,
    );
  }
}
