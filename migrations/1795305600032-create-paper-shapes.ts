import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, ownOrganisation, runAs } from './run-as.js';

/**
 * How the papers of a trust are made up: names and order of the cover sheet's fields, its words of assurance, colour and typeface;
 * with its logo and its own Word template.
 *
 * One version for all of it: two people who change any of it at once must not overwrite each other. What is not stored in `content`
 * is Candour's own, so that a field added later has a name and a place in the papers of every trust.
 *
 * A logo is kept as it was encoded anew, never as it was sent: what is handed out later is a picture and nothing else.
 */
export class CreatePaperShapes1795305600032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table paper_shape (
         organisation_id uuid primary key references organisation,
         content jsonb not null default '{}' check (jsonb_typeof(content) = 'object'),
         version int not null default 1
       );
       ${ownOrganisation('paper_shape', 'select, insert, update (content, version)')}

       create table paper_shape_file (
         organisation_id uuid not null references paper_shape,
         kind text not null check (kind in ('logo', 'template')),
         name text not null check (name <> ''),
         bytes bytea not null check (octet_length(bytes) between 1 and 5 * 1024 * 1024),
         -- Of a logo: its size in pixels, and words for whoever does not see it.
         width int check (width between 1 and 800), height int check (height between 1 and 300), alt text check (alt <> ''),
         -- Of a template: what the check found in it.
         found jsonb,
         primary key (organisation_id, kind),
         check ((kind = 'logo') = (width is not null and height is not null and alt is not null)),
         check ((kind = 'template') = (found is not null))
       );
       ${ownOrganisation('paper_shape_file', 'select, insert, update (name, bytes, width, height, alt, found), delete')}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', drop('paper_shape_file', 'paper_shape'));
  }
}
