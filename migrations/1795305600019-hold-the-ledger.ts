import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, runAs } from './run-as.js';

/**
 * The ledger, held more strictly (decision 15). It looked at who gave a level alone: where one more seat answered and the same seats
 * gave a level, counts or a word on movement told that the newcomer gave none. It forgot a round of seven under a threshold of eight,
 * so that raising the threshold showed more of the next round. And it let a re-vote by others tell how many gave a level, where the
 * method says median and band only.
 *
 * Spreads that are stored already stay as the board saw them.
 */
export class HoldTheLedger1795305600019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFunctionsAs(
      runner,
      'candour_tally',
      `-- Whether a round may show counts: the very same seats answered, and the same seats gave a level, in every earlier round of
       -- which something could have been shown under the lowest threshold there is. The assessment's own plays no part.
       create function counts_again(p_round uuid) returns boolean language sql stable set search_path = candour, pg_temp
       begin atomic
         select not exists (
           select from round r
             join round o on o.assessment_id = r.assessment_id and o.item_code = r.item_code and o.number < r.number
             join round_spread s on s.round_id = o.id
            where r.id = p_round and not (s.spread ->> 'withheld')::boolean
              and (select count(*) from answer w where w.round_id = o.id and w.kind = 'level') >= 5
              and exists (
                select from (select w.seat_id, w.kind = 'level' as gave from answer w where w.round_id = o.id) x
                  full join (select w.seat_id, w.kind = 'level' as gave from answer w where w.round_id = r.id) y on x.seat_id = y.seat_id
                 where x.gave is distinct from y.gave));
       end;

       create or replace function spread_to_show(counts int[], dont_know int, not_applicable int, eligible int, threshold int, banded boolean,
           same_respondents boolean) returns jsonb language plpgsql immutable set search_path = candour, pg_temp as $$
       declare
         n int := (select sum(c) from unnest(counts) c);
         answered int := n + dont_know + not_applicable;
         absent int := eligible - answered;
         -- Where it applies to fewer than five it is taken as if it applied to five, with the same seats absent: else a withheld
         -- reveal would tell the only member who gave a level that everybody else said *not applicable*.
         asked int := greatest(5, eligible - not_applicable);
         judged int := asked - absent;
         withheld boolean := 3 * judged < 2 * asked;
         shown text := case when withheld or n < greatest(5, threshold) then 'too-few'
                            when n < 8 or not same_respondents then 'limited' else 'full' end;
         partly boolean := shown <> 'too-few';
         whole boolean := shown = 'full';
         counted boolean := partly and same_respondents; -- a re-vote by others: median and band, and nothing that counts people
         apart boolean := whole and dont_know >= 3 and not_applicable >= 3;
         banding record;
       begin
         select * into banding from band_of(counts);
         return jsonb_build_object('shown', shown, 'scale', cardinality(counts), 'answered', answered,
           'eligible', eligible, 'absent', absent,
           'noLevel', case when counted then dont_know + not_applicable end,
           'dontKnow', case when apart then dont_know end, 'notApplicable', case when apart then not_applicable end,
           'n', case when counted then n end,
           'median', case when whole then quantile_of(counts, 50) when partly then level_at(counts, (n + 1) / 2) end,
           'q1', case when whole then quantile_of(counts, 25) end, 'q3', case when whole then quantile_of(counts, 75) end,
           'counts', case when whole then to_jsonb(counts) end,
           'band', case when banded and (whole or (partly and cardinality(counts) = 5)) then banding.band end,
           'bandReason', case when banded and whole then banding.reason end,
           'cannotAssure', n + dont_know >= 5 and 3 * dont_know >= n + dont_know,
           'coverage', case when judged >= asked then 'all' when 10 * judged >= 9 * asked then 'nine-tenths'
                            when 3 * judged >= 2 * asked then 'two-thirds' else 'fewer' end,
           'withheld', withheld);
       end $$;

       -- The spread of a locked round, worked out once: every later call gives the same stored bytes.
       create or replace function compute_spread(p_round uuid) returns jsonb
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare
         r round := own_round(p_round);
         a assessment; i assessment_item;
         counts int[]; dont_know int; not_applicable int; eligible int;
         shown jsonb;
       begin
         select s.spread into shown from round_spread s where s.round_id = r.id;
         if found then return shown; end if;
         if r.state = 'open' then raise exception 'round-not-locked' using errcode = 'check_violation'; end if;
         select * into a from assessment t where t.id = r.assessment_id;
         if a.purged_at is not null then raise exception 'answers-purged' using errcode = 'check_violation'; end if;
         select * into i from assessment_item t where t.assessment_id = r.assessment_id and t.item_code = r.item_code;
         if i.scale_length is null then raise exception 'item-without-scale' using errcode = 'check_violation'; end if;

         counts := array(select count(w.level)::int from generate_series(1, i.scale_length) l
                          left join answer w on w.round_id = r.id and w.level = l group by l order by l);
         select count(*) filter (where w.kind = 'dont-know'), count(*) filter (where w.kind = 'not-applicable')
           into dont_know, not_applicable from answer w where w.round_id = r.id;
         select count(*) into eligible from round_seat e where e.round_id = r.id;
         shown := spread_to_show(counts, dont_know, not_applicable, eligible, a.threshold, i.kind in ('question', 'check', 'pitfall'),
           counts_again(r.id));
         insert into round_spread (organisation_id, round_id, spread) values (r.organisation_id, r.id, shown) on conflict do nothing;
         select s.spread into shown from round_spread s where s.round_id = r.id;
         return shown;
       end $$;

       -- How many of those in both rounds changed their answer: none or few, some, many; null under eight levels, and wherever
       -- somebody answered, or gave a level, in one of the rounds only.
       create or replace function movement_of(p_from uuid, p_to uuid) returns text
         language plpgsql stable security definer set search_path = candour, pg_temp as $$
       declare
         a round := own_round(p_from); b round := own_round(p_to);
         least_shown int; in_both int; moved int; came_or_went int;
       begin
         if (a.assessment_id, a.item_code) is distinct from (b.assessment_id, b.item_code) then
           raise exception 'not-the-same-item' using errcode = 'check_violation';
         end if;
         if a.state <> 'revealed' or b.state <> 'revealed' then return null; end if;
         select greatest(8, t.threshold) into least_shown from assessment t where t.id = a.assessment_id;
         select count(*) filter (where x.gave and y.gave), count(*) filter (where x.level <> y.level),
                count(*) filter (where x.gave is distinct from y.gave)
           into in_both, moved, came_or_went
           from (select w.seat_id, w.level, w.kind = 'level' as gave from answer w where w.round_id = a.id) x
           full join (select w.seat_id, w.level, w.kind = 'level' as gave from answer w where w.round_id = b.id) y on x.seat_id = y.seat_id;
         if in_both < least_shown or came_or_went > 0 then return null; end if;
         return case when moved <= 1 then 'none-or-few' when 3 * moved <= in_both then 'some' else 'many' end;
       end $$;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await createFunctionsAs(
      runner,
      'candour_tally',
      `create or replace function spread_to_show(counts int[], dont_know int, not_applicable int, eligible int, threshold int, banded boolean,
           same_respondents boolean) returns jsonb language plpgsql immutable set search_path = candour, pg_temp as $$
       declare
         n int := (select sum(c) from unnest(counts) c);
         answered int := n + dont_know + not_applicable;
         absent int := eligible - answered;
         -- Where it applies to fewer than five it is taken as if it applied to five, with the same seats absent: else a withheld
         -- reveal would tell the only member who gave a level that everybody else said *not applicable*.
         asked int := greatest(5, eligible - not_applicable);
         judged int := asked - absent;
         withheld boolean := 3 * judged < 2 * asked;
         shown text := case when withheld or n < greatest(5, threshold) then 'too-few'
                            when n < 8 or not same_respondents then 'limited' else 'full' end;
         partly boolean := shown <> 'too-few';
         whole boolean := shown = 'full';
         apart boolean := whole and dont_know >= 3 and not_applicable >= 3;
         banding record;
       begin
         select * into banding from band_of(counts);
         return jsonb_build_object('shown', shown, 'scale', cardinality(counts), 'answered', answered,
           'eligible', eligible, 'absent', absent,
           'noLevel', case when partly then dont_know + not_applicable end,
           'dontKnow', case when apart then dont_know end, 'notApplicable', case when apart then not_applicable end,
           'n', case when partly then n end,
           'median', case when whole then quantile_of(counts, 50) when partly then level_at(counts, (n + 1) / 2) end,
           'q1', case when whole then quantile_of(counts, 25) end, 'q3', case when whole then quantile_of(counts, 75) end,
           'counts', case when whole then to_jsonb(counts) end,
           'band', case when banded and (whole or (partly and cardinality(counts) = 5)) then banding.band end,
           'bandReason', case when banded and whole then banding.reason end,
           'cannotAssure', n + dont_know >= 5 and 3 * dont_know >= n + dont_know,
           'coverage', case when judged >= asked then 'all' when 10 * judged >= 9 * asked then 'nine-tenths'
                            when 3 * judged >= 2 * asked then 'two-thirds' else 'fewer' end,
           'withheld', withheld);
       end $$;

       create or replace function compute_spread(p_round uuid) returns jsonb
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare
         r round := own_round(p_round);
         a assessment; i assessment_item;
         counts int[]; dont_know int; not_applicable int; eligible int; respondents uuid[]; same boolean;
         shown jsonb;
       begin
         select s.spread into shown from round_spread s where s.round_id = r.id;
         if found then return shown; end if;
         if r.state = 'open' then raise exception 'round-not-locked' using errcode = 'check_violation'; end if;
         select * into a from assessment t where t.id = r.assessment_id;
         if a.purged_at is not null then raise exception 'answers-purged' using errcode = 'check_violation'; end if;
         select * into i from assessment_item t where t.assessment_id = r.assessment_id and t.item_code = r.item_code;
         if i.scale_length is null then raise exception 'item-without-scale' using errcode = 'check_violation'; end if;

         counts := array(select count(w.level)::int from generate_series(1, i.scale_length) l
                          left join answer w on w.round_id = r.id and w.level = l group by l order by l);
         select count(*) filter (where w.kind = 'dont-know'), count(*) filter (where w.kind = 'not-applicable'),
                array_agg(w.seat_id order by w.seat_id) filter (where w.kind = 'level')
           into dont_know, not_applicable, respondents from answer w where w.round_id = r.id;
         select count(*) into eligible from round_seat e where e.round_id = r.id;
         -- The ledger: counts again only where the very same seats gave a level each time something was shown.
         same := not exists (
           select from round o join round_spread s on s.round_id = o.id
            where o.assessment_id = r.assessment_id and o.item_code = r.item_code and o.id <> r.id and s.spread ->> 'shown' <> 'too-few'
              and array(select w.seat_id from answer w where w.round_id = o.id and w.kind = 'level' order by w.seat_id)
                  is distinct from coalesce(respondents, '{}'));
         shown := spread_to_show(counts, dont_know, not_applicable, eligible, a.threshold, i.kind in ('question', 'check', 'pitfall'), same);
         insert into round_spread (organisation_id, round_id, spread) values (r.organisation_id, r.id, shown) on conflict do nothing;
         select s.spread into shown from round_spread s where s.round_id = r.id;
         return shown;
       end $$;

       create or replace function movement_of(p_from uuid, p_to uuid) returns text
         language plpgsql stable security definer set search_path = candour, pg_temp as $$
       declare
         a round := own_round(p_from); b round := own_round(p_to);
         least_shown int; before int; after int; in_both int; moved int;
       begin
         if (a.assessment_id, a.item_code) is distinct from (b.assessment_id, b.item_code) then
           raise exception 'not-the-same-item' using errcode = 'check_violation';
         end if;
         if a.state <> 'revealed' or b.state <> 'revealed' then return null; end if;
         select greatest(8, t.threshold) into least_shown from assessment t where t.id = a.assessment_id;
         select count(*) filter (where y.seat_id is null), count(*) filter (where x.seat_id is null),
                count(*) filter (where x.seat_id = y.seat_id), count(*) filter (where x.level <> y.level)
           into before, after, in_both, moved
           from (select w.seat_id, w.level from answer w where w.round_id = a.id and w.kind = 'level') x
           full join (select w.seat_id, w.level from answer w where w.round_id = b.id and w.kind = 'level') y on x.seat_id = y.seat_id;
         if in_both < least_shown or before between 1 and 4 or after between 1 and 4 then return null; end if;
         return case when moved <= 1 then 'none-or-few' when 3 * moved <= in_both then 'some' else 'many' end;
       end $$;`,
    );
    await runAs(runner, 'candour_tally', 'drop function counts_again(uuid)');
  }
}
