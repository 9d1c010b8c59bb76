import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, drop, guard, ownOrganisation, readByTally, runAs } from './run-as.js';

const FUNCTIONS = 'compute_group_word(uuid), group_word_may_be_said(int, int, int, jsonb), greatest_gap(int[], int, int, text)';

/**
 * The one word on executives and non-executives: over which items it is given is fixed before the first answer can be, so that
 * nobody chooses them by what they would say. It is worked out once, as the last of their first rounds is revealed, and stored.
 *
 * Assessments whose pledge was frozen before this have no such items: nothing is said of them that their members were not told of.
 */
export class CreateGroupWord1795305600018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table group_word_item (
         organisation_id uuid not null, assessment_id uuid not null, item_code text not null,
         primary key (organisation_id, assessment_id, item_code),
         foreign key (organisation_id, assessment_id, item_code) references assessment_item on delete cascade
       );
       ${ownOrganisation('group_word_item', 'select, insert')}
       ${readByTally('group_word_item')}
       create function only_at_set_up() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         if exists (select from round r where r.organisation_id = new.organisation_id and r.assessment_id = new.assessment_id) then
           raise exception 'set-up-frozen' using errcode = 'check_violation', detail = 'The items are fixed before the first round opens.';
         end if;
         return new;
       end $$;
       create trigger only_at_set_up before insert on group_word_item for each row execute function only_at_set_up();

       create table group_word (
         organisation_id uuid not null, assessment_id uuid not null,
         word text check (word in ('executives-higher', 'non-executives-higher', 'no-clear-difference')),
         primary key (organisation_id, assessment_id),
         foreign key (organisation_id, assessment_id) references assessment (organisation_id, id)
       );
       ${guard('group_word')}
       grant select on group_word to candour_app;
       create policy own_organisation on group_word for select to candour_app using (organisation_id = current_organisation());
       ${readByTally('group_word')}
       grant insert on group_word to candour_tally;
       create policy tally_inserts on group_word for insert to candour_tally with check (organisation_id = current_organisation());`,
    );
    await createFunctionsAs(
      runner,
      'candour_tally',
      `-- The greatest gap between two groups that the counts of an item leave possible, over every way to deal them and every way in
       -- which those without a level may belong to the groups; with one person held where it keeps the groups together, or nobody.
       create function greatest_gap(counts int[], higher int, lower int, held text) returns numeric
         language sql immutable set search_path = candour, pg_temp
         return (
           with person as (
             select l as level, row_number() over (order by l) as place, count(*) over () as n
               from generate_subscripts(counts, 1) l, generate_series(1, counts[l])
           ), size as (
             select s from generate_series(lower - (higher + lower - (select sum(c) from unnest(counts) c)::int), lower) s
           ), dealt as (
             select s, p.level, case held
                 when 'lowest-of-the-higher' then p.place between 2 and s + 1
                 when 'highest-of-the-lower' then p.place < s or p.place = p.n
                 else p.place <= s end as in_lower
               from size cross join person p
           ), gap as (
             select avg(level) filter (where not in_lower) - avg(level) filter (where in_lower) as gap from dealt group by s
           ) select max(gap) from gap);

       -- Judged by what the board was shown and by nothing else, so that silence tells nothing either. \`shown\` holds the counts of
       -- each item, null where they were not shown.
       create function group_word_may_be_said(executives int, non_executives int, threshold int, shown jsonb) returns boolean
         language plpgsql immutable set search_path = candour, pg_temp as $$
       declare
         items int := jsonb_array_length(shown);
         room record;
       begin
         if items < 6 or exists (select from jsonb_array_elements(shown) e where e = 'null'::jsonb) then return false; end if;
         if exists (select from jsonb_array_elements(shown) e
                     cross join lateral (select executives + non_executives - sum(c::int) as missing from jsonb_array_elements_text(e) c) m
                     where m.missing < 0 or least(executives, non_executives) - m.missing < greatest(5, threshold)) then return false; end if;
         select bool_and(reach < 0.5 * items) filter (where held = 'nobody') as out_of_reach,
                bool_and(reach >= 0.5 * items + 1.6) filter (where held <> 'nobody') as both_ways
           into room
           from (select held, round(sum(greatest_gap(array(select c::int from jsonb_array_elements_text(e) with ordinality u(c, place) order by place),
                        higher, lower, held)), 9) as reach
                   from jsonb_array_elements(shown) e,
                        (values (1, executives, non_executives), (2, non_executives, executives)) way(way, higher, lower),
                        (values ('nobody'), ('lowest-of-the-higher'), ('highest-of-the-lower')) h(held)
                  group by way.way, held) r;
         return room.out_of_reach or room.both_ways;
       end $$;

       create function compute_group_word(p_assessment uuid) returns text
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare
         a assessment; said text; executives int; non_executives int; shown jsonb; gap numeric;
       begin
         select * into a from assessment t where t.id = p_assessment and t.organisation_id = current_organisation();
         if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
         select g.word into said from group_word g where g.assessment_id = a.id;
         if found or a.purged_at is not null then return said; end if;
         -- Every first round has to be over: until then there is no word, and nothing is kept.
         select jsonb_agg(coalesce(s.spread -> 'counts', 'null'::jsonb)) into shown
           from group_word_item i
           left join round r on r.assessment_id = i.assessment_id and r.item_code = i.item_code and r.number = 1 and r.state in ('revealed', 'withheld')
           left join round_spread s on s.round_id = r.id
          where i.assessment_id = a.id
         having bool_and(r.id is not null);
         if shown is null then return null; end if;
         select count(*) filter (where s.executive), count(*) filter (where not s.executive) into executives, non_executives
           from assessment_seat s where s.assessment_id = a.id;
         if group_word_may_be_said(executives, non_executives, a.threshold, shown) then
           select round(avg(g.gap), 9) into gap
             from (select avg(w.level) filter (where s.executive) - avg(w.level) filter (where not s.executive) as gap
                     from group_word_item i
                     join round r on r.assessment_id = i.assessment_id and r.item_code = i.item_code and r.number = 1
                     join answer w on w.round_id = r.id and w.kind = 'level'
                     join assessment_seat s on s.assessment_id = a.id and s.seat_id = w.seat_id
                    where i.assessment_id = a.id group by i.item_code) g;
           said := case when gap >= 0.5 then 'executives-higher' when gap <= -0.5 then 'non-executives-higher' else 'no-clear-difference' end;
         end if;
         insert into group_word (organisation_id, assessment_id, word) values (a.organisation_id, a.id, said) on conflict do nothing;
         return said;
       end $$;
       grant execute on function compute_group_word(uuid) to candour_app;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_tally', `drop function ${FUNCTIONS}`);
    await runAs(runner, 'candour_owner', `${drop('group_word', 'group_word_item')} drop function only_at_set_up();`);
  }
}
