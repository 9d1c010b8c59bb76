import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, runAs } from './run-as.js';

/**
 * Instruments that an operator brought in for one organisation: each row one published version, with the text of its file.
 *
 * What was published never changes and is never deleted, because assessments rest on it; it can only be withdrawn from choosing.
 * A code belongs to one organisation: of each code there is one first version anywhere, and every later one follows a version of
 * the same organisation, each at most once, so that the versions of an instrument are one line without a fork.
 * Only the organisation and operators can read it; its system reads what a publication copied.
 */
export class CreateOwnInstruments1795305600014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table own_instrument (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null references organisation,
         instrument_code text not null check (instrument_code ~ '^[a-z][a-z0-9-]{1,59}$'),
         instrument_version text not null check (instrument_version ~ '^(0|[1-9][0-9]{0,3})[.](0|[1-9][0-9]{0,3})$'),
         follows text,
         title text not null check (title <> ''),
         text text not null check (length(text) between 1 and 200000),
         checksum text not null check (checksum = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
         published_at timestamptz not null,
         published_by_name text not null,
         withdrawn_at timestamptz, withdrawn_by_name text, withdrawn_reason text,
         version int not null default 1,
         check ((withdrawn_at is null) = (withdrawn_reason is null) and (withdrawn_at is null) = (withdrawn_by_name is null)),
         unique (organisation_id, id),
         unique (organisation_id, instrument_code, instrument_version),
         unique (organisation_id, instrument_code, follows),
         foreign key (organisation_id, instrument_code, follows)
           references own_instrument (organisation_id, instrument_code, instrument_version)
       );
       create unique index own_instrument_code_of_one_organisation on own_instrument (instrument_code) where follows is null;
       ${guard('own_instrument')}
       grant select, insert, update (withdrawn_at, withdrawn_by_name, withdrawn_reason, version) on own_instrument to candour_app;
       create policy own_organisation on own_instrument for select to candour_app using (organisation_id = current_organisation());
       create policy operator_reads on own_instrument for select to candour_app using (is_operator());
       create policy operator_inserts on own_instrument for insert to candour_app with check (is_operator());
       create policy operator_updates on own_instrument for update to candour_app using (is_operator()) with check (is_operator());

       create function own_instrument_never_changes() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         if tg_op = 'UPDATE' and (new.id, new.organisation_id, new.instrument_code, new.instrument_version, new.follows, new.title,
                                  new.text, new.checksum, new.published_at, new.published_by_name)
                is not distinct from (old.id, old.organisation_id, old.instrument_code, old.instrument_version, old.follows, old.title,
                                  old.text, old.checksum, old.published_at, old.published_by_name) then
           return new;
         end if;
         raise exception 'own-instrument-never-changes' using errcode = 'check_violation',
           detail = 'A published version stays as it is: publish a new one, or withdraw this one from choosing.';
       end $$;
       create trigger own_instrument_never_changes before update or delete on own_instrument
         for each row execute function own_instrument_never_changes();
       create trigger own_instrument_never_emptied before truncate on own_instrument
         for each statement execute function own_instrument_never_changes();`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', `${drop('own_instrument')} drop function own_instrument_never_changes();`);
  }
}
