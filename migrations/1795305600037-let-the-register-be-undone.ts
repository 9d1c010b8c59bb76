import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, runAs } from './run-as.js';

const TABLES = ['cluster', 'cluster_membership', 'register_change', 'register_undo'] as const;

/** What a trust of each type does as a matter of course, for those that are there already: the same as `usualCareSettings` says. */
const USUAL_CARE_SETTINGS = `case
  when trust_type like 'Acute%' and trust_subtype like '%Specialist%' then array['specialist']
  when trust_type like 'Acute%' and trust_subtype like '%Multi-Service%' then array['acute', 'community']
  when trust_type like 'Acute%' then array['acute']
  when trust_subtype like 'Mental Health%' then array['mental-health', 'learning-disability']
  when trust_subtype = 'Community' then array['community']
  when trust_type like 'Ambulance%' then array['ambulance']
  when trust_type like 'Online%' then array['online']
  else '{}'::text[] end`;

/**
 * Clusters of systems, the care settings of a trust, and what each change of the register touched: every row as it was before and
 * after, so that the change can be taken back as long as nothing it touched has moved since. Changes and undoings are only added.
 *
 * What was said by hand is marked, for a file that says nothing of it must not end it. An operator may delete an organisation only
 * where a change of the register brought it in, and the keys of all other tables see to it that nothing hangs on it.
 */
export class LetTheRegisterBeUndone1795305600037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `alter table organisation add column care_settings text[] not null default '{}' check (care_settings <@ array[
         'acute', 'specialist', 'mental-health', 'learning-disability', 'community', 'ambulance', 'children', 'primary-care', 'online']);
       alter table organisation disable row level security;
       update organisation set care_settings = ${USUAL_CARE_SETTINGS} where kind = 'trust';
       ${guard('organisation')}
       alter table system_membership add column by_hand boolean not null default false, add column version int not null default 1;
       alter table successor add column by_hand boolean not null default false;
       alter table register_import add column way text not null default 'file' check (way in ('file', 'hand')),
         add column words text check (words <> ''), add column columns jsonb;

       create table cluster (
         id uuid primary key default uuidv7(),
         name text not null unique check (name <> ''),
         demonstration boolean not null default false,
         version int not null default 1
       );
       create table cluster_membership (
         id uuid primary key default uuidv7(),
         cluster_id uuid not null references cluster,
         system_id uuid not null, system_kind text not null default 'board-of-system' check (system_kind = 'board-of-system'),
         valid_from date not null, valid_to date check (valid_to >= valid_from),
         by_hand boolean not null default false,
         version int not null default 1,
         unique (cluster_id, system_id, valid_from),
         foreign key (system_id, system_kind) references organisation (id, kind)
       );
       create index cluster_membership_by_system on cluster_membership (system_id, system_kind);

       create table register_change (
         import_id uuid not null references register_import, place int not null,
         kind text not null check (kind in ('organisation', 'membership', 'successor', 'cluster', 'cluster-membership')),
         row_id text not null, before jsonb, after jsonb,
         check (before is not null or after is not null),
         primary key (import_id, place)
       );
       create index register_change_by_row on register_change (kind, row_id);
       create table register_undo (
         import_id uuid primary key references register_import,
         at timestamptz not null default now(),
         undone_by_name text not null
       );
       ${guard(...TABLES)}
       grant select, insert, update, delete on cluster, cluster_membership to candour_app;
       grant select, insert on register_change, register_undo to candour_app;
       ${['cluster', 'cluster_membership']
         .map(
           (table) => `create policy anybody_known on ${table} for select to candour_app
           using (current_organisation() is not null or current_person() is not null);
         create policy operator_inserts on ${table} for insert to candour_app with check (is_operator());
         create policy operator_updates on ${table} for update to candour_app using (is_operator()) with check (is_operator());
         create policy operator_deletes on ${table} for delete to candour_app using (is_operator());`,
         )
         .join('\n')}
       ${['register_change', 'register_undo']
         .map(
           (table) => `create policy operator_reads on ${table} for select to candour_app using (is_operator());
         create policy operator_inserts on ${table} for insert to candour_app with check (is_operator());`,
         )
         .join('\n')}
       grant delete on organisation to candour_app;
       create policy operator_deletes on organisation for delete to candour_app using (is_operator() and exists (
         select from register_change c where c.kind = 'organisation' and c.row_id = organisation.id::text and c.before is null));`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `drop policy operator_deletes on organisation;
       revoke delete on organisation from candour_app;
       ${drop('register_undo', 'register_change', 'cluster_membership', 'cluster')}
       alter table register_import drop column way, drop column words, drop column columns;
       alter table successor drop column by_hand;
       alter table system_membership drop column by_hand, drop column version;
       alter table organisation drop column care_settings;`,
    );
  }
}
