import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, ownOrganisation, runAs } from './run-as.js';

/**
 * The papers that a system takes to its own board. What a paper says follows from what trusts publish on the day, so a paper holds
 * its cover and the system's own words alone; an **edition** is what it said when files were made of it, or when it was issued (then
 * it has a number and stays). Files of an edition wait in the one queue of files, beside those of a trust's paper.
 */
export class GiveSystemsAPaper1795305600043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', PAPERS + FILES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `delete from paper_file where edition_id is not null;
       drop index paper_file_once_of_edition, paper_file_by_edition;
       alter table paper_file drop constraint paper_file_of_a_system, drop constraint paper_file_of_one_paper, drop column edition_id,
         alter column assessment_id set not null;
       alter table paper_file drop constraint paper_file_variant_check,
         add constraint paper_file_variant_check check (variant in ('private', 'public', 'committee', 'one-page', 'foi'));
       ${drop('system_paper_edition', 'system_paper')}`,
    );
  }
}

const PAPERS = `
  create table system_paper (
    id uuid primary key default uuidv7(),
    organisation_id uuid not null references organisation,
    cover jsonb not null,
    texts jsonb not null default '{}',
    -- What of the published it looks at: instrument, waves, types, settings.
    chosen jsonb not null,
    made_by_name text not null, made_at timestamptz not null,
    version int not null default 1,
    unique (organisation_id, id)
  );
  create table system_paper_edition (
    id uuid primary key default uuidv7(),
    organisation_id uuid not null, system_paper_id uuid not null,
    -- Null is a draft, kept as long as its files are.
    number int check (number >= 1),
    outline jsonb not null, checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    made_at timestamptz not null, made_by_name text not null,
    unique (organisation_id, id), unique (organisation_id, system_paper_id, number),
    foreign key (organisation_id, system_paper_id) references system_paper (organisation_id, id) on delete cascade
  );
  ${ownOrganisation('system_paper', 'select, insert, update (cover, texts, chosen, version), delete')}
  ${ownOrganisation('system_paper_edition', 'select, insert, delete')}
  -- What was issued was given to a board: it stays, and with it its paper.
  create policy issued_stays on system_paper_edition as restrictive for delete to candour_app
    using (number is null and organisation_id = current_organisation());`;

const FILES = `
  alter table paper_file
    add column edition_id uuid,
    alter column assessment_id drop not null,
    drop constraint paper_file_variant_check,
    add constraint paper_file_variant_check check (variant in ('private', 'public', 'committee', 'one-page', 'foi', 'system')),
    add constraint paper_file_of_one_paper check (num_nonnulls(assessment_id, edition_id) = 1),
    add constraint paper_file_of_a_system check ((variant = 'system') = (edition_id is not null)),
    add foreign key (organisation_id, edition_id) references system_paper_edition (organisation_id, id) on delete cascade;
  create unique index paper_file_once_of_edition on paper_file (organisation_id, edition_id, format)
    where edition_id is not null and state in ('waiting', 'being-made', 'ready');
  create index paper_file_by_edition on paper_file (organisation_id, edition_id);
  grant insert (edition_id) on paper_file to candour_app;`;
