import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, runAs } from './run-as.js';

const TABLES = ['outside_source', 'outside_measure', 'outside_figure', 'outside_overlap'] as const;

/**
 * Figures that others publish of organisations: each table a source with its publisher, date and licence, its measures, one figure
 * for a measure and an organisation, and which section of an instrument a measure overlaps.
 *
 * They are public, so everybody known may read them; an operator alone writes them. A source that was brought in by mistake is
 * undone and kept, so that whoever saw it can be told what it was; its figures never change.
 */
export class CreateOutsideFigures1795305600040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table outside_source (
         id uuid primary key default uuidv7(),
         title text not null check (title <> ''), publisher text not null check (publisher <> ''),
         published_on date not null, collected text not null check (collected <> ''),
         licence text not null check (licence <> ''), attribution text not null check (attribution <> ''), url text check (url <> ''),
         -- Null where the figures are words.
         scale_min numeric, scale_max numeric, check ((scale_min is null) = (scale_max is null) and scale_min < scale_max),
         file_name text not null, read_as jsonb not null,
         imported_at timestamptz not null, imported_by_name text not null,
         undone_at timestamptz, undone_by_name text, check ((undone_at is null) = (undone_by_name is null)),
         version int not null default 1
       );
       create unique index outside_source_once on outside_source (lower(publisher), lower(title), published_on) where undone_at is null;

       create table outside_measure (
         source_id uuid not null references outside_source,
         place int not null check (place >= 1), name text not null check (name <> ''),
         primary key (source_id, place), unique (source_id, name)
       );

       create table outside_figure (
         source_id uuid not null, place int not null,
         organisation_id uuid not null references organisation,
         -- The figure as it was published, and what it is worth where it is a number.
         words text not null check (words <> ''), value numeric, note text check (note <> ''),
         primary key (source_id, place, organisation_id),
         foreign key (source_id, place) references outside_measure
       );
       create index outside_figure_by_organisation on outside_figure (organisation_id, source_id);

       create table outside_overlap (
         source_id uuid not null, place int not null,
         instrument_code text not null, section_code text not null,
         said_by_name text not null, said_on date not null,
         primary key (source_id, place, instrument_code, section_code),
         foreign key (source_id, place) references outside_measure
       );
       ${guard(...TABLES)}
       ${TABLES.map(
         (table) => `grant select, insert on ${table} to candour_app;
           create policy anybody_known on ${table} for select to candour_app
             using (current_organisation() is not null or current_person() is not null);
           create policy operator_inserts on ${table} for insert to candour_app with check (is_operator());`,
       ).join('\n')}
       grant update (undone_at, undone_by_name, version) on outside_source to candour_app;
       create policy operator_updates on outside_source for update to candour_app using (is_operator()) with check (is_operator());
       grant delete on outside_overlap to candour_app;
       create policy operator_deletes on outside_overlap for delete to candour_app using (is_operator());`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', drop(...TABLES.toReversed()));
  }
}
