import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, runAs } from './run-as.js';

/**
 * What a trust has published, and to whom. Only the policy of `publication` looks at `publication_reader`, never the other way
 * round: two policies that look at each other never end.
 *
 * A publication is a copy and does not change; it can be withdrawn, once, with a reason. From then on its readers are shown
 * nothing of it any more; all they may still learn is the day, which is written into a table of its own as it happens.
 */
export class CreatePublications1795305600009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table publication (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null, assessment_id uuid not null,
         instrument_code text not null, instrument_version text not null,
         wave_date date not null,
         method text not null check (method in ('survey', 'room', 'both')),
         detail text not null check (detail in ('sections', 'items', 'items-with-evidence')),
         content jsonb not null,
         -- The people who chair and lead the trust on that day: boards that share one count once in a figure over several.
         leaders uuid[] not null default '{}',
         published_at timestamptz not null default now(), published_by_name text not null,
         withdrawn_at timestamptz, withdrawn_reason text,
         check ((withdrawn_at is null) = (withdrawn_reason is null)),
         unique (organisation_id, id),
         foreign key (organisation_id, assessment_id) references assessment (organisation_id, id)
       );
       create unique index publication_one_current on publication (organisation_id, assessment_id) where withdrawn_at is null;
       create index publication_by_assessment on publication (organisation_id, assessment_id);
       create index publication_by_wave on publication (instrument_code, wave_date desc, organisation_id);

       create table publication_reader (
         publication_id uuid not null,
         organisation_id uuid not null,
         reader_organisation_id uuid not null references organisation,
         primary key (organisation_id, publication_id, reader_organisation_id),
         foreign key (organisation_id, publication_id) references publication (organisation_id, id)
       );
       create index publication_reader_by_reader on publication_reader (reader_organisation_id, publication_id);

       create table withdrawal (
         publication_id uuid not null,
         organisation_id uuid not null,
         instrument_code text not null,
         withdrawn_on date not null,
         primary key (organisation_id, publication_id),
         foreign key (organisation_id, publication_id) references publication (organisation_id, id)
       );
       create index withdrawal_by_publication on withdrawal (publication_id);
       ${guard('publication', 'publication_reader', 'withdrawal')}

       grant select, insert on publication_reader to candour_app;
       create policy publisher on publication_reader to candour_app
         using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
       create policy reader on publication_reader for select to candour_app using (reader_organisation_id = current_organisation());

       grant select, insert, update (withdrawn_at, withdrawn_reason) on publication to candour_app;
       create policy publisher on publication to candour_app
         using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
       create policy reader on publication for select to candour_app
         using (withdrawn_at is null and exists (select from publication_reader r
           where r.publication_id = publication.id and r.reader_organisation_id = current_organisation()));

       grant select, insert on withdrawal to candour_app;
       create policy publisher on withdrawal to candour_app
         using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
       create policy reader on withdrawal for select to candour_app
         using (exists (select from publication_reader r
           where r.publication_id = withdrawal.publication_id and r.reader_organisation_id = current_organisation()));

       create function withdraw_only_once() returns trigger language plpgsql set search_path = candour, pg_temp as $$
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
       create trigger withdraw_only_once before update on publication for each row execute function withdraw_only_once();`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `drop policy reader on publication; drop policy reader on withdrawal;
       ${drop('withdrawal', 'publication_reader', 'publication')} drop function withdraw_only_once();`,
    );
  }
}
