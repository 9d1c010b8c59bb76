import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';

/**
 * A line of help goes over to a newer result, or ends with it, only where that is shared with everybody whom the line names: whoever
 * may not read a result must not learn of it by what becomes of a line. Else it goes on resting on what they read before.
 *
 * Whom a result is shared with is known when all of it is written, and may be changed later: so this looks at the end of each
 * transaction that writes a sharing.
 */
const REST_ANEW = `
  drop trigger rest_help_anew on publication;
  create or replace function rest_help_anew() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  declare result record; line help_line; bears_out boolean;
  begin
    select p.id, p.instrument_code, p.wave_date, p.published_at, p.content -> 'items' as items, s.to_region, s.to_peers, s.until,
           array(select r.reader_organisation_id from publication_reader r
                  where r.organisation_id = p.organisation_id and r.publication_id = p.id) as systems
      into result from publication_sharing s
      join publication p on p.organisation_id = s.organisation_id and p.id = s.publication_id
     where s.organisation_id = new.organisation_id and s.publication_id = new.publication_id and p.withdrawn_at is null
       and jsonb_typeof(p.content -> 'items') = 'array' and (s.until is null or s.until >= today_in_london());
    if not found then return null; end if;
    for line in select h.* from help_line h
        join publication before on before.organisation_id = h.organisation_id and before.id = h.publication_id
       where h.organisation_id = new.organisation_id and h.instrument_code = result.instrument_code and h.ended_on is null
         and (before.wave_date, before.published_at) < (result.wave_date, result.published_at)
         and h.to_systems <@ result.systems and (h.to_region is null or h.to_region is not distinct from result.to_region)
         and (h.to_peers is null or h.to_peers is not distinct from result.to_peers) loop
      -- As it reads with what was put right before it was shared.
      select i ->> 'outcome' = 'agreed' and case line.kind when 'strength' then now.level >= 3
               else (i -> 'ambition' ->> 'level')::int > now.level end
        into bears_out from jsonb_array_elements(result.items) i
        cross join lateral (
          select said.level from (
            select 0 as number, (i ->> 'level')::int as level
            union all select c.number, substring(f ->> 'shouldRead' from '^Level ([1-9])')::int
              from publication_correction c, jsonb_array_elements(c.content -> 'items') f
             where c.organisation_id = new.organisation_id and c.publication_id = result.id and f ->> 'code' = line.item_code) said
           order by said.number desc limit 1) now
       where i ->> 'code' = line.item_code;
      if coalesce(bears_out, false) then
        update help_line set publication_id = result.id, wave_date = result.wave_date, rests_until = result.until, version = version + 1
         where id = line.id;
      else
        update help_line set ended_on = today_in_london(), ended_because = 'newer-result', version = version + 1 where id = line.id;
      end if;
    end loop;
    return null;
  end $$;
  create constraint trigger rest_help_anew after insert or update on publication_sharing deferrable initially deferred
    for each row execute function rest_help_anew();`;

/** A correction ends a strength that it puts below the least level of one, and a wish whose ambition it says is reached. */
const ENDS_WITH_CORRECTION = `
  create or replace function end_help_with_correction() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    update help_line h set ended_on = today_in_london(), ended_because = 'corrected', version = version + 1
     where h.organisation_id = new.organisation_id and h.publication_id = new.publication_id and h.ended_on is null
       and exists (select from jsonb_array_elements(new.content -> 'items') c
         cross join lateral (select substring(c ->> 'shouldRead' from '^Level ([1-9])')::int as level) now
         where c ->> 'code' = h.item_code and not coalesce(case h.kind when 'strength' then now.level >= 3
           else now.level < (select (i -> 'ambition' ->> 'level')::int from publication p, jsonb_array_elements(p.content -> 'items') i
             where p.organisation_id = h.organisation_id and p.id = h.publication_id and i ->> 'code' = h.item_code) end, false));
    return null;
  end $$;`;

/**
 * What stood beside each publication that a draft of a system paper was written from, in the same order: corrections and explanations
 * come and go while the publication stays. A draft of which this is not known is given to nobody. Once it is **overtaken**, its files go.
 */
const OVERTAKEN = `
  alter table system_paper_edition add column rests_beside text[];
  alter table paper_file drop constraint paper_file_state_check,
    add constraint paper_file_state_check check (state in ('waiting', 'being-made', 'ready', 'failed', 'cancelled', 'overtaken'));`;

/** Nobody learns of a result that is not shared with them, nor of what was taken back: not by a line of help, not by an old draft. */
export class LetNothingOutliveWhatItRestsOn1795305600047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', REST_ANEW + ENDS_WITH_CORRECTION + OVERTAKEN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', REST_BEFORE + ENDED_WITH_CORRECTION_BEFORE + NOT_OVERTAKEN);
  }
}

const REST_BEFORE = `
  drop trigger rest_help_anew on publication_sharing;
  create or replace function rest_help_anew() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  declare bears_out boolean; line help_line;
  begin
    for line in select h.* from help_line h where h.organisation_id = new.organisation_id and h.instrument_code = new.instrument_code
        and h.ended_on is null and h.wave_date <= new.wave_date loop
      select i ->> 'outcome' = 'agreed' and case line.kind when 'strength' then (i ->> 'level')::int >= 3
               else (i -> 'ambition' ->> 'level')::int > (i ->> 'level')::int end
        into bears_out from jsonb_array_elements(new.content -> 'items') i where i ->> 'code' = line.item_code;
      if coalesce(bears_out, false) then
        update help_line set publication_id = new.id, wave_date = new.wave_date, rests_until = null, version = version + 1 where id = line.id;
      else
        update help_line set ended_on = today_in_london(), ended_because = 'newer-result', version = version + 1 where id = line.id;
      end if;
    end loop;
    return null;
  end $$;
  create trigger rest_help_anew after insert on publication for each row
    when (jsonb_typeof(new.content -> 'items') = 'array') execute function rest_help_anew();`;

const ENDED_WITH_CORRECTION_BEFORE = `
  create or replace function end_help_with_correction() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    update help_line h set ended_on = today_in_london(), ended_because = 'corrected', version = version + 1
     where h.organisation_id = new.organisation_id and h.publication_id = new.publication_id and h.ended_on is null and h.kind = 'strength'
       and exists (select from jsonb_array_elements(new.content -> 'items') c
         where c ->> 'code' = h.item_code and c ->> 'shouldRead' !~ '^Level [3-9]');
    return null;
  end $$;`;

const NOT_OVERTAKEN = `
  alter table paper_file no force row level security;
  delete from paper_file where state = 'overtaken';
  alter table paper_file force row level security;
  alter table paper_file drop constraint paper_file_state_check,
    add constraint paper_file_state_check check (state in ('waiting', 'being-made', 'ready', 'failed', 'cancelled'));
  alter table system_paper_edition drop column rests_beside;`;
