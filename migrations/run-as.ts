import type { QueryRunner } from 'typeorm';

/** The four roles: three that own things and cannot sign in, and the one that the program connects as. */
export type OwningRole = 'candour_owner' | 'candour_tally' | 'candour_door';

/**
 * Runs statements as one of the owning roles, with names found in the schema `candour`.
 *
 * The migrating user is a superuser on one server and a plain role with CREATEROLE on another; setting the role makes both own
 * nothing, so that FORCE row-level security and ownership come out the same.
 */
export async function runAs(runner: QueryRunner, role: OwningRole, sql: string): Promise<void> {
  await runner.query(`set local role ${role}; set local search_path = candour, pg_temp`);
  await runner.query(sql);
  await runner.query('reset role; reset search_path');
}

/** Creates functions owned by a role that otherwise may create nothing in the schema. */
export async function createFunctionsAs(runner: QueryRunner, role: 'candour_tally' | 'candour_door', sql: string): Promise<void> {
  await runAs(runner, 'candour_owner', `grant create on schema candour to ${role}`);
  await runAs(runner, role, sql);
  await runAs(runner, 'candour_owner', `revoke create on schema candour from ${role}`);
}

/** Switches row-level security on, for the table's owner too. Without a policy nobody then sees a row. */
export const guard = (...tables: readonly string[]): string =>
  tables
    .map((table) => `alter table ${table} enable row level security; alter table ${table} force row level security;`)
    .join('\n');

/**
 * The policy most tables of an organisation have: the program sees and writes the rows of the actor's own organisation.
 *
 * @param verbs what the program may do, as in GRANT: `select, insert, update (words, version)`.
 */
export const ownOrganisation = (table: string, verbs: string): string => `
  ${guard(table)}
  grant ${verbs} on ${table} to candour_app;
  create policy own_organisation on ${table} to candour_app
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());`;

/** The adding-up functions read the rows of the actor's organisation; only they, and only through their own code. */
export const readByTally = (...tables: readonly string[]): string =>
  tables
    .map(
      (table) => `grant select on ${table} to candour_tally;
  create policy tally_reads on ${table} for select to candour_tally using (organisation_id = current_organisation());`,
    )
    .join('\n');

/** Drops tables in the order given, functions and policies with them. */
export const drop = (...tables: readonly string[]): string => tables.map((table) => `drop table ${table};`).join('\n');
