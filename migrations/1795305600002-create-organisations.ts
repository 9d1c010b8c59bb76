import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, runAs } from './run-as.js';

/** Any actor, or a signed-in person who has not chosen a hat yet, may read facts of the public register. */
const readByAnybodyKnown = (table: string): string => `
  ${guard(table)}
  grant select on ${table} to candour_app;
  create policy anybody_known on ${table} for select to candour_app
    using (current_organisation() is not null or current_person() is not null);`;

const keptByOperator = (table: string, verbs: string, ...policies: readonly ('insert' | 'update' | 'delete')[]): string => `
  grant ${verbs} on ${table} to candour_app;
  ${policies
    .map((verb) => {
      const using = verb === 'insert' ? '' : 'using (is_operator())';
      const check = verb === 'delete' ? '' : 'with check (is_operator())';
      return `create policy operator_${verb}s on ${table} for ${verb} to candour_app ${using} ${check};`;
    })
    .join('\n')}`;

/**
 * Organisations of the public register, which trust belongs to which system and when, what became of merged ones, and each
 * import. These are public facts: everybody known may read them, an operator alone writes them.
 */
export class CreateOrganisations1795305600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table organisation (
         id uuid primary key default uuidv7(),
         code text unique check (code <> ''),
         name text not null check (name <> ''),
         kind text not null check (kind in ('trust', 'board-of-system', 'supplier', 'operator')),
         trust_type text, trust_subtype text, region_code text, region_name text,
         foundation_trust boolean, postcode text,
         opened date, closed date, source text,
         demonstration boolean not null default false,
         version int not null default 1,
         check (closed is null or opened is null or closed >= opened),
         unique (id, kind)
       );
       create index organisation_by_kind on organisation (kind, name);

       create table system_membership (
         id uuid primary key default uuidv7(),
         trust_id uuid not null, trust_kind text not null default 'trust' check (trust_kind = 'trust'),
         system_id uuid not null, system_kind text not null default 'board-of-system' check (system_kind = 'board-of-system'),
         valid_from date not null, valid_to date,
         check (valid_to is null or valid_to >= valid_from),
         unique (trust_id, system_id, valid_from),
         foreign key (trust_id, trust_kind) references organisation (id, kind),
         foreign key (system_id, system_kind) references organisation (id, kind)
       );
       create index system_membership_by_system on system_membership (system_id, valid_from);

       create table successor (
         organisation_id uuid not null references organisation,
         successor_id uuid not null references organisation,
         on_date date not null,
         primary key (organisation_id, successor_id),
         check (organisation_id <> successor_id)
       );
       create index successor_by_successor on successor (successor_id);

       create table register_import (
         id uuid primary key default uuidv7(),
         at timestamptz not null default now(),
         imported_by_name text not null,
         counts jsonb not null
       );
       ${['organisation', 'system_membership', 'successor', 'register_import'].map(readByAnybodyKnown).join('\n')}
       ${keptByOperator('organisation', 'insert, update', 'insert', 'update')}
       ${keptByOperator('system_membership', 'insert, update, delete', 'insert', 'update', 'delete')}
       ${keptByOperator('successor', 'insert, update, delete', 'insert', 'update', 'delete')}
       ${keptByOperator('register_import', 'insert', 'insert')}
       grant select on organisation to candour_door;
       create policy door_reads on organisation for select to candour_door using (true);`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', drop('register_import', 'successor', 'system_membership', 'organisation'));
  }
}
