import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, runAs } from './run-as.js';

const FUNCTIONS = `copy_eligible_seats(uuid, boolean), copy_standing_answers(uuid, uuid), round_progress(uuid),
  progress_of(uuid), compute_spread(uuid), movement_of(uuid, uuid), release_comments(uuid, text[]), not_yet_count(uuid),
  stand_aside_count(uuid, text), purge_answers(uuid, timestamptz), own_round(uuid)`;

/**
 * Everything that is added up from private answers. Each function runs as `candour_tally`, whose own policies hold it to the actor's
 * organisation: another organisation's round is as unknown as one that never was. The list is an allow-list: a test fails when a
 * function is added to it in silence.
 */
export class CreateTallyFunctions1795305600012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFunctionsAs(
      runner,
      'candour_tally',
      `create function own_round(p_round uuid) returns round language plpgsql stable set search_path = candour, pg_temp as $$
       declare found_round round;
       begin
         select * into found_round from round r where r.id = p_round and r.organisation_id = current_organisation();
         if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
         return found_round;
       end $$;

       -- Who may answer in a round that has just been opened, without who stood aside: in private scoring the seats of the
       -- assessment, in a first vote in the room those who are there, in a re-vote those of the round before, there or not, for
       -- their earlier answers stand. Says how many.
       create function copy_eligible_seats(p_round uuid, p_only_present boolean) returns int
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare r round := own_round(p_round); copied int;
       begin
         if r.state <> 'open' then raise exception 'round-locked' using errcode = 'check_violation'; end if;
         insert into round_seat (organisation_id, round_id, seat_id)
         select s.organisation_id, r.id, s.seat_id from assessment_seat s
          where s.organisation_id = r.organisation_id and s.assessment_id = r.assessment_id
            and not exists (select from stand_aside x where x.assessment_id = r.assessment_id and x.item_code = r.item_code and x.seat_id = s.seat_id)
            and case when r.number > 1
                  then exists (select from round o join round_seat e on e.round_id = o.id and e.seat_id = s.seat_id
                    where o.assessment_id = r.assessment_id and o.item_code = r.item_code and o.number = r.number - 1)
                  else not p_only_present or exists (select from attendance t
                    where t.assessment_id = r.assessment_id and t.seat_id = s.seat_id and t.presence = 'present') end
         on conflict do nothing;
         select count(*) into copied from round_seat e where e.round_id = r.id;
         return copied;
       end $$;

       -- In a re-vote each earlier answer stands until its owner changes it. What was shared once is not shared again unasked.
       create function copy_standing_answers(p_from uuid, p_to uuid) returns int
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare a round := own_round(p_from); b round := own_round(p_to); copied int;
       begin
         if (a.assessment_id, a.item_code, a.number + 1) is distinct from (b.assessment_id, b.item_code, b.number) or a.state = 'open' then
           raise exception 'not-the-next-round' using errcode = 'check_violation';
         end if;
         insert into answer (organisation_id, round_id, seat_id, kind, level, reason, comment, share_comment, standing, access_number, day)
         select w.organisation_id, b.id, w.seat_id, w.kind, w.level, w.reason, w.comment, false, true, w.access_number, w.day
           from answer w join round_seat e on e.round_id = b.id and e.seat_id = w.seat_id where w.round_id = a.id
         on conflict do nothing;
         get diagnostics copied = row_count;
         return copied;
       end $$;

       create function round_progress(p_round uuid) returns table (answered int, eligible int)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select (select count(*)::int from answer w where w.round_id = (own_round(p_round)).id),
                (select count(*)::int from round_seat e where e.round_id = (own_round(p_round)).id);
       end;

       -- How far each seat is with round 1. Whose row it is is told only where the pledge says so, or to the seat itself; an item
       -- stood aside from counts as done, so that the numbers do not tell who did.
       create function progress_of(p_assessment uuid) returns table (seat_id uuid, done int, of int)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select case when a.pledge_shows_progress or s.seat_id = current_seat() then s.seat_id end,
                (select count(*)::int from round r join answer w on w.round_id = r.id and w.seat_id = s.seat_id
                  where r.assessment_id = a.id and r.number = 1)
                + (select count(*)::int from stand_aside x where x.assessment_id = a.id and x.seat_id = s.seat_id),
                (select count(*)::int from round r where r.assessment_id = a.id and r.number = 1)
           from assessment a join assessment_seat s on s.assessment_id = a.id
          where a.id = p_assessment and a.organisation_id = current_organisation()
          order by 1, 2 desc;
       end;

       -- The spread of a locked round, worked out once: every later call gives the same stored bytes.
       create function compute_spread(p_round uuid) returns jsonb
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

       -- How many of those in both rounds changed their answer: none or few, some, many; null where it may not be told. Eight levels
       -- in each round and in both, and whoever is in one round only hidden among five.
       create function movement_of(p_from uuid, p_to uuid) returns text
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
       end $$;

       -- Comments and reasons whose authors opted in, after the last item of the section, in an order drawn anew and forgotten.
       create function release_comments(p_assessment uuid, p_item_codes text[]) returns int
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare a assessment; r round; released int := 0; one int;
       begin
         select * into a from assessment t where t.id = p_assessment and t.organisation_id = current_organisation();
         if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
         if exists (select from assessment_item i where i.assessment_id = a.id and i.state in ('waiting', 'open', 'locked') and i.section_code in
             (select s.section_code from assessment_item s where s.assessment_id = a.id and s.item_code = any (p_item_codes))) then
           raise exception 'section-not-done' using errcode = 'check_violation';
         end if;
         perform pg_advisory_xact_lock(hashtextextended('candour comments ' || a.id, 0));
         for r in select * from round t where t.assessment_id = a.id and t.item_code = any (p_item_codes) and t.state = 'revealed'
             and not exists (select from shared_comment c where c.round_id = t.id) order by t.item_code, t.number loop
           continue when (select count(*) from answer w where w.round_id = r.id and w.kind = 'level') < greatest(5, a.threshold);
           insert into shared_comment (organisation_id, assessment_id, item_code, round_id, kind, position, words)
           select r.organisation_id, r.assessment_id, r.item_code, r.id, d.kind, row_number() over (partition by d.kind order by d.drawn), d.words
             from (select v.kind, v.words, gen_random_uuid() as drawn from answer w,
                     lateral (values ('comment', w.comment), ('reason', case when w.kind = 'not-applicable' then w.reason end)) v(kind, words)
                    where w.round_id = r.id and w.share_comment and v.words <> '') d
            order by d.kind, d.drawn;
           get diagnostics one = row_count;
           released := released + one;
         end loop;
         return released;
       end $$;

       create function not_yet_count(p_proposal uuid) returns int
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select count(*)::int from not_yet y where y.proposal_id = p_proposal and y.organisation_id = current_organisation();
       end;

       create function stand_aside_count(p_assessment uuid, p_item_code text) returns int
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select count(*)::int from stand_aside x
          where x.assessment_id = p_assessment and x.item_code = p_item_code and x.organisation_id = current_organisation();
       end;

       -- Raw answers, and every set that tells who took part in what, are gone 30 days after the end, unless a hold stops it.
       -- Spreads, comments that were shared and dissent in its words stay. Says how many answers went.
       create function purge_answers(p_assessment uuid, p_now timestamptz default now()) returns int
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare a assessment; gone int;
       begin
         select * into a from assessment t where t.id = p_assessment and t.organisation_id = current_organisation() for update;
         if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
         if a.purged_at is not null then return 0; end if;
         if a.hold_reason is not null or coalesce(a.sealed_at, a.ended_at) is null
            or coalesce(a.sealed_at, a.ended_at) > p_now - interval '30 days' then
           raise exception 'not-due-for-purge' using errcode = 'check_violation';
         end if;
         delete from answer w using round r where r.id = w.round_id and r.assessment_id = a.id;
         get diagnostics gone = row_count;
         delete from round_seat e using round r where r.id = e.round_id and r.assessment_id = a.id;
         delete from stand_aside x where x.assessment_id = a.id;
         delete from not_yet y using proposal p where p.id = y.proposal_id and p.assessment_id = a.id;
         delete from dissent_author d using dissent n where n.id = d.dissent_id and n.assessment_id = a.id;
         update assessment t set purged_at = p_now where t.id = a.id;
         return gone;
       end $$;
       grant execute on function copy_eligible_seats(uuid, boolean), copy_standing_answers(uuid, uuid), round_progress(uuid),
         progress_of(uuid), compute_spread(uuid), movement_of(uuid, uuid), release_comments(uuid, text[]), not_yet_count(uuid),
         stand_aside_count(uuid, text), purge_answers(uuid, timestamptz) to candour_app;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_tally', `drop function ${FUNCTIONS}`);
  }
}
