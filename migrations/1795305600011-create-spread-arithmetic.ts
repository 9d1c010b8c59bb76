import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, runAs } from './run-as.js';

const FUNCTIONS = `level_at(int[], int), quantile_of(int[], int), agreement_of(int[]), band_of_five(int[]), band_of_short(int[]),
  band_of(int[]), spread_to_show(int[], int, int, int, int, boolean, boolean)`;

/**
 * The arithmetic of a spread, beside the private answers: what leaves the database has already passed the disclosure rules.
 *
 * It follows the method word for word and gives the same object as `spreadToShow` of the scoring library, which holds the sources;
 * a test compares the two on every histogram of a board of 5 to 16. These functions read no table and hold no rights.
 *
 * `counts[1]` chose level 1; counts of nobody at all have no quantile and no band.
 */
export class CreateSpreadArithmetic1795305600011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFunctionsAs(
      runner,
      'candour_tally',
      `-- The level of the person at the rank (1 = lowest) when everybody stands in order.
       create function level_at(counts int[], rank int) returns int language sql immutable set search_path = candour, pg_temp
         return (select min(l) from generate_subscripts(counts, 1) l
                  where (select sum(c) from unnest(counts[1:l]) c) >= rank);

       -- Hyndman and Fan type 2: the mean of both neighbours where it falls between two people.
       create function quantile_of(counts int[], percent int) returns numeric language plpgsql immutable set search_path = candour, pg_temp as $$
       declare n int := (select sum(c) from unnest(counts) c);
       begin
         if coalesce(n, 0) = 0 then return null; end if;
         if (n * percent) % 100 <> 0 then return level_at(counts, (n * percent) / 100 + 1); end if;
         return trim_scale((level_at(counts, n * percent / 100) + level_at(counts, n * percent / 100 + 1)) / 2.0);
       end $$;

       -- Agreement A (van der Eijk 2001): layers of equal height, each judged by its pattern, weighed by its share.
       create function agreement_of(counts int[]) returns numeric language plpgsql immutable set search_path = candour, pg_temp as $$
       declare
         k int := cardinality(counts);
         n int := (select sum(c) from unnest(counts) c);
         remaining int[] := counts;
         height int; filled int; one_hill int; two_hills int;
         agreed numeric := 0; layer numeric;
       begin
         if coalesce(n, 0) = 0 then return null; end if;
         loop
           select min(c), count(*) into height, filled from unnest(remaining) c where c > 0;
           exit when filled = 0;
           select count(*) filter (where remaining[b] > 0 and (remaining[a] > 0) <> (remaining[c] > 0)),
                  count(*) filter (where remaining[b] = 0 and remaining[a] > 0 and remaining[c] > 0)
             into one_hill, two_hills
             from generate_series(1, k) a join generate_series(1, k) b on a < b join generate_series(1, k) c on b < c;
           layer := case when filled = 1 then 1 when one_hill + two_hills = 0 then 0
             else ((k - 2) * one_hill - (k - 1) * two_hills)::numeric / ((k - 2) * (one_hill + two_hills))
                  * (1 - (filled - 1)::numeric / (k - 1)) end;
           agreed := agreed + layer * height * filled / n;
           remaining := array(select greatest(c - height, 0) from unnest(remaining) with ordinality u(c, place) order by place);
         end loop;
         return round(agreed, 9);
       end $$;

       create function band_of_five(counts int[], out band text, out reason text) language plpgsql immutable set search_path = candour, pg_temp as $$
       declare
         n int := (select sum(c) from unnest(counts) c);
         agreed numeric := agreement_of(counts);
         p30 numeric := 2 * quantile_of(counts, 30) - 1; -- the five levels on 1 to 9
         p70 numeric := 2 * quantile_of(counts, 70) - 1;
         extremes int := greatest(3, (n + 1) / 3);
         middle numeric := quantile_of(counts, 50);
         far boolean := exists (select from unnest(counts) with ordinality u(c, l) where c > 0 and abs(l - middle) >= 2);
       begin
         if agreed < 0 then band := 'split'; reason := 'agreement-below-zero';
         elsif agreed < 0.4 and p70 - p30 > 2.35 + 1.5 * abs(5 - (p30 + p70) / 2) then
           band := 'split'; reason := 'range-beyond-symmetry';
         elsif agreed < 0.4 and n >= 5 and counts[1] + counts[2] >= extremes and counts[4] + counts[5] >= extremes then
           band := 'split'; reason := 'panel-rule';
         elsif quantile_of(counts, 75) - quantile_of(counts, 25) >= 2 then band := 'wide'; reason := 'quartiles-far-apart';
         elsif agreed < 0.4 then band := 'wide'; reason := 'agreement-low';
         elsif agreed < 0.7 then band := 'moderate'; reason := 'agreement-middling';
         elsif far then band := 'moderate'; reason := 'answer-far-from-median';
         else band := 'strong'; reason := 'agreement-high';
         end if;
       end $$;

       create function band_of_short(counts int[], out band text, out reason text) language plpgsql immutable set search_path = candour, pg_temp as $$
       declare
         n int := (select sum(c) from unnest(counts) c);
         highest int := counts[3] + coalesce(counts[4], 0);
       begin
         if least(counts[1], highest) >= 3 and 3 * least(counts[1], highest) >= n then band := 'split'; reason := 'both-ends';
         elsif exists (select from unnest(counts) with ordinality u(c, l) where 5 * c >= 4 * n and not exists (
             select from unnest(counts) with ordinality o(c, l) where o.c > 0 and abs(o.l - u.l) >= 2)) then
           band := 'strong'; reason := 'one-level';
         elsif exists (select from generate_series(2, cardinality(counts)) l where 5 * (counts[l] + counts[l - 1]) >= 4 * n) then
           band := 'moderate'; reason := 'two-neighbours';
         else band := 'wide'; reason := 'no-common-ground';
         end if;
       end $$;

       create function band_of(counts int[], out band text, out reason text) language plpgsql immutable set search_path = candour, pg_temp as $$
       begin
         if coalesce((select sum(c) from unnest(counts) c), 0) = 0 then return; end if;
         if cardinality(counts) = 5 then select * into band, reason from band_of_five(counts);
         elsif cardinality(counts) in (3, 4) then select * into band, reason from band_of_short(counts);
         end if;
       end $$;

       -- What the board may be shown (method, section 6): null is what may not be, and nobody works it out again.
       create function spread_to_show(counts int[], dont_know int, not_applicable int, eligible int, threshold int, banded boolean,
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
       end $$;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_tally', `drop function ${FUNCTIONS}`);
  }
}
