import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';

/**
 * Of which wave something was withdrawn, or shared until a day: beside an older result it is told that a later one went. Nothing is
 * shared otherwise by that, so help does not rest anew: a trigger that waits for the end would also keep the table from changing.
 */
const WAVES = `
  alter table withdrawal add column wave_date date;
  alter table publication_sharing add column wave_date date;
  alter table publication no force row level security;
  alter table withdrawal no force row level security; alter table publication_sharing no force row level security;
  alter table publication_sharing disable trigger rest_help_anew;
  update withdrawal w set wave_date = p.wave_date from publication p where p.organisation_id = w.organisation_id and p.id = w.publication_id;
  update publication_sharing s set wave_date = p.wave_date from publication p
   where p.organisation_id = s.organisation_id and p.id = s.publication_id;
  alter table publication_sharing enable trigger rest_help_anew;
  alter table publication force row level security;
  alter table withdrawal force row level security; alter table publication_sharing force row level security;
  alter table withdrawal alter column wave_date set not null;
  alter table publication_sharing alter column wave_date set not null;

  create or replace function share_what_is_published() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    insert into publication_sharing (organisation_id, publication_id, instrument_code, wave_date)
      values (new.organisation_id, new.id, new.instrument_code, new.wave_date);
    return null;
  end $$;
  create or replace function withdraw_only_once() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    if old.withdrawn_at is not null then
      raise exception 'already-withdrawn' using errcode = 'check_violation';
    end if;
    if new.withdrawn_at is not null then
      insert into withdrawal (publication_id, organisation_id, instrument_code, withdrawn_on, wave_date)
        values (new.id, new.organisation_id, new.instrument_code, (new.withdrawn_at at time zone 'Europe/London')::date, new.wave_date);
    end if;
    return new;
  end $$;`;

/**
 * An issued paper keeps the figures of what was withdrawn since. Whoever reads it then still stands in the ledger of the trust: the
 * edition keeps whose publications it rests on, for nobody else could tell that any more. The foreign key holds the two together.
 */
const LOOKS = `
  alter table system_paper_edition add column rests_of uuid[];
  alter table publication no force row level security; alter table system_paper_edition no force row level security;
  update system_paper_edition e set rests_of =
    (select array_agg(p.organisation_id order by r.n) from unnest(e.rests_on) with ordinality r(id, n) join publication p on p.id = r.id)
   where e.rests_on is not null;
  alter table publication force row level security; alter table system_paper_edition force row level security;
  drop policy reader on publication_look;
  create policy reader on publication_look for insert to candour_app with check (
    reader_organisation_id = current_organisation() and person_id = current_person() and organisation_id <> current_organisation()
    and (exists (select from publication p where p.id = publication_look.publication_id and p.organisation_id = publication_look.organisation_id)
      or exists (select from system_paper_edition e where e.organisation_id = current_organisation() and e.number is not null
           and publication_look.publication_id = any (e.rests_on))));
  alter table publication_look drop constraint publication_look_what_check, add constraint publication_look_what_check check (
    what in ('matrix', 'item', 'findings', 'change', 'sides', 'trust', 'mine', 'export', 'paper', 'api'));`;

/** Words that a trust puts beside its own figure are for all who read the figure: to write them is to share them, and nothing else. */
const EXPLANATIONS = `
  drop policy reader on publication_explanation;
  create policy reader on publication_explanation for select to candour_app
    using (organisation_id is distinct from current_organisation() and publication_id in (select p.id from publication p));`;

/** What is said outside about a publication is the whole truth: that a later result went, who read papers that keep its figures, and its own words. */
export class TellWhatWentAndWhoReadPapers1795305600052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', WAVES + LOOKS + EXPLANATIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', EXPLANATIONS_BEFORE + LOOKS_BEFORE + WAVES_BEFORE);
  }
}

const EXPLANATIONS_BEFORE = `
  drop policy reader on publication_explanation;
  create policy reader on publication_explanation for select to candour_app
    using (organisation_id is distinct from current_organisation()
      and publication_id in (select p.id from publication p where 'notes' = any (p.parts)));`;

/** Looks at what had no name of its own go back under the name that they had, once. */
const LOOKS_BEFORE = `
  alter table publication_look no force row level security;
  insert into publication_look (organisation_id, publication_id, reader_organisation_id, reader_name, person_id, person_name, way, what, day, first_at)
    select organisation_id, publication_id, reader_organisation_id, reader_name, person_id, person_name, way, 'findings', day, first_at
      from publication_look where what in ('change', 'sides') on conflict do nothing;
  delete from publication_look where what in ('change', 'sides');
  alter table publication_look force row level security;
  alter table publication_look drop constraint publication_look_what_check, add constraint publication_look_what_check check (
    what in ('matrix', 'item', 'findings', 'trust', 'mine', 'export', 'paper', 'api'));
  drop policy reader on publication_look;
  create policy reader on publication_look for insert to candour_app with check (
    reader_organisation_id = current_organisation() and person_id = current_person() and organisation_id <> current_organisation()
    and exists (select from publication p where p.id = publication_look.publication_id and p.organisation_id = publication_look.organisation_id));
  alter table system_paper_edition drop column rests_of;`;

const WAVES_BEFORE = `
  create or replace function share_what_is_published() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    insert into publication_sharing (organisation_id, publication_id, instrument_code)
      values (new.organisation_id, new.id, new.instrument_code);
    return null;
  end $$;
  create or replace function withdraw_only_once() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    if old.withdrawn_at is not null then
      raise exception 'already-withdrawn' using errcode = 'check_violation';
    end if;
    if new.withdrawn_at is not null then
      insert into withdrawal (publication_id, organisation_id, instrument_code, withdrawn_on)
        values (new.id, new.organisation_id, new.instrument_code, (new.withdrawn_at at time zone 'Europe/London')::date);
    end if;
    return new;
  end $$;
  alter table publication_sharing drop column wave_date;
  alter table withdrawal drop column wave_date;`;
