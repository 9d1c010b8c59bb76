import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';

/**
 * Roles and schema, before anything else, because row-level security is only as good as who owns what.
 *
 * - `candour_owner` owns schema and tables. No policy names it, and row-level security is forced, so it reads no rows.
 * - `candour_tally` owns the functions that add up, and has policies of its own on private answers.
 * - `candour_door` owns the look-ups made before an actor is known.
 * - `candour_app` is what the program connects as: member of none of them, owner of nothing.
 *
 * Roles belong to the cluster, not to the database: they are made if missing and left when the schema is dropped.
 */
export class CreateRolesAndSchema1795305600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ declare r text; begin
        foreach r in array array['candour_owner', 'candour_tally', 'candour_door', 'candour_app'] loop
          begin
            if not exists (select from pg_roles where rolname = r) then
              execute format('create role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit', r);
            end if;
          exception when duplicate_object or unique_violation then null; -- another database of the cluster was quicker
          end;
        end loop;
      end $$;
      grant candour_owner, candour_tally, candour_door to current_user with set true, inherit false;
      alter role candour_app login;
      alter role candour_app set search_path = candour, pg_temp;
      create schema candour;
      alter schema candour owner to candour_owner;`);
    await runAs(
      runner,
      'candour_owner',
      `grant usage on schema candour to candour_app, candour_tally, candour_door;
       alter default privileges revoke execute on functions from public;

       -- Who is asking, set for one transaction by the program. After a transaction a setting is '' and not null, hence nullif.
       create function current_organisation() returns uuid language sql stable
         return nullif(pg_catalog.current_setting('candour.organisation', true), '')::uuid;
       create function current_seat() returns uuid language sql stable
         return nullif(pg_catalog.current_setting('candour.seat', true), '')::uuid;
       create function current_person() returns uuid language sql stable
         return nullif(pg_catalog.current_setting('candour.person', true), '')::uuid;
       create function is_operator() returns boolean language sql stable
         return coalesce(pg_catalog.current_setting('candour.operator', true), '') = 'on';
       grant execute on function current_organisation(), current_seat(), current_person(), is_operator()
         to candour_app, candour_tally, candour_door;`,
    );
    for (const role of ['candour_tally', 'candour_door'] as const) {
      await runAs(runner, role, 'alter default privileges revoke execute on functions from public');
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const role of ['candour_tally', 'candour_door'] as const) {
      await runAs(runner, role, 'alter default privileges grant execute on functions to public');
    }
    await runAs(
      runner,
      'candour_owner',
      `drop function current_organisation(), current_seat(), current_person(), is_operator();
       alter default privileges grant execute on functions to public;
       drop schema candour;`,
    );
  }
}
