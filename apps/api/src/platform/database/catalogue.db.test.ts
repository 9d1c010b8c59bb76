import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from '../../../test/database.js';
import { DEFINER_FUNCTIONS } from './definer-functions.js';

/** Tables that hold no organisation's private rows, or a reference that cannot carry one: each with the reason. */
const NOT_OF_ONE_ORGANISATION: Readonly<Record<string, string>> = {
  organisation: 'the public register',
  system_membership: 'the public register',
  successor: 'the public register; organisation_id is the organisation that ended',
  register_import: 'the public register',
  cluster: 'the public register',
  cluster_membership: 'the public register',
  register_change: 'what a change of the public register touched; an operator’s alone',
  register_undo: 'the public register; an operator’s alone',
  outside_source: 'published by others of everybody',
  outside_measure: 'published by others of everybody',
  outside_figure: 'published by others; organisation_id is whom the figure is of',
  outside_overlap: 'which section a published measure overlaps; the same for everybody',
  person: 'a person may sit on several boards; guarded by the person',
  sign_in: 'belongs to a person; organisation_id is the hat worn',
  attempt: 'counted before anybody is known; the program has no right on it',
  reflection: 'one person’s own, whatever hat they wear; guarded by the person',
  reflection_answer: 'part of a reflection; guarded by the person',
  development_step: 'one person’s own; guarded by the person',
};

/** Foreign keys of an organisation's tables that name no organisation: what they point to belongs to none. */
const POINT_TO_NO_ORGANISATION = ['organisation', 'person', 'reflection'];

const VERBS = { select: 'r', insert: 'a', update: 'w', delete: 'd' } as const;

describe('the catalogue', () => {
  let database: FreshDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await freshDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const rowsOf = async <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    (await owner.query(sql, parameters)).rows as Row[];

  const tables = async () =>
    await rowsOf<{ oid: number; name: string; owner: string; guarded: boolean; forced: boolean }>(
      `select oid, relname as name, pg_get_userbyid(relowner) as owner, relrowsecurity as guarded, relforcerowsecurity as forced
         from pg_class where relnamespace = 'candour'::regnamespace and relkind in ('r', 'p') order by relname`,
    );

  it('guards every table by row-level security, forced, and owned by the role that no policy names', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ owner: who, guarded, forced }) => who !== 'candour_owner' || !guarded || !forced)).toEqual([]);
    expect(await rowsOf(`select from pg_policy where polroles && array[0::oid, 'candour_owner'::regrole::oid]`)).toEqual([]);
  });

  it('has a policy with USING and WITH CHECK for every verb it grants, to every role', async () => {
    const missing: string[] = [];
    for (const { oid, name } of await tables()) {
      for (const role of ['candour_app', 'candour_tally', 'candour_door']) {
        for (const [verb, letter] of Object.entries(VERBS)) {
          const may = verb === 'delete' ? 'has_table_privilege($1, $2::oid, $3)' : 'has_any_column_privilege($1, $2::oid, $3)';
          const [granted] = await rowsOf<{ yes: boolean }>(`select ${may} as yes`, [role, oid, verb]);
          if (!granted?.yes) continue;
          const policies = await rowsOf<{ using: boolean; check: boolean; cmd: string }>(
            `select polqual is not null as using, polwithcheck is not null as check, polcmd as cmd from pg_policy
              where polrelid = $1 and $2::regrole::oid = any (polroles) and polcmd in ('*', $3)`,
            [oid, role, letter],
          );
          const needsUsing = verb !== 'insert';
          const needsCheck = verb === 'insert' || verb === 'update';
          if (policies.length === 0) missing.push(`${name}: ${role} may ${verb} without a policy`);
          for (const policy of policies) {
            if (needsUsing && !policy.using) missing.push(`${name}: ${verb} of ${role} without USING`);
            if (needsCheck && !policy.check) missing.push(`${name}: ${verb} of ${role} without WITH CHECK`);
          }
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('names the actor’s organisation, or an operator, in every policy on an organisation’s table', async () => {
    const mine = (await tables()).map(({ name }) => name).filter((name) => !(name in NOT_OF_ONE_ORGANISATION));
    const loose = await rowsOf<{ name: string }>(
      `select c.relname || '.' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid, 
              lateral (values (pg_get_expr(p.polqual, p.polrelid)), (pg_get_expr(p.polwithcheck, p.polrelid))) e(words)
        where c.relname = any ($1) and not 'candour_door'::regrole::oid = any (p.polroles)
          and e.words is not null and e.words !~ 'current_organisation\\(\\)|is_operator\\(\\)'`,
      [mine],
    );
    expect(loose).toEqual([]);
  });

  it('gives the program neither TRUNCATE nor REFERENCES nor TRIGGER, and nobody else anything', async () => {
    expect(
      await rowsOf(
        `select c.relname, x.privilege_type, x.grantee::regrole::text from pg_class c, aclexplode(c.relacl) x
          where c.relnamespace = 'candour'::regnamespace and x.grantee <> c.relowner
            and (x.grantee = 0 or x.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'USAGE')
                 or x.grantee::regrole::text not in ('candour_app', 'candour_tally', 'candour_door'))`,
      ),
    ).toEqual([]);
  });

  it('keeps the audit, stored spreads and shared comments out of the reach of the program to write', async () => {
    const writable = await rowsOf<{ name: string }>(
      `select t as name from unnest(array['audit', 'round_spread', 'shared_comment', 'attempt', 'assessment_seat', 'publication_look']) t
        where has_any_column_privilege('candour_app', 'candour.' || t, 'update') or has_table_privilege('candour_app', 'candour.' || t, 'delete')`,
    );
    expect(writable).toEqual([]);
    const insertable = await rowsOf<{ name: string }>(
      `select t as name from unnest(array['audit', 'round_spread', 'shared_comment', 'round_seat', 'attempt', 'sign_in', 'person']) t
        where has_any_column_privilege('candour_app', 'candour.' || t, 'insert')`,
    );
    expect(insertable).toEqual([]);
  });

  it('has no view that sees with its owner’s eyes', async () => {
    expect(
      await rowsOf(
        `select relname from pg_class where relnamespace = 'candour'::regnamespace
            and (relkind = 'm' or (relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)))`,
      ),
    ).toEqual([]);
  });

  it('runs exactly the functions of the allow-list with their owners’ rights', async () => {
    const functions = await rowsOf<{ owner: string; name: string }>(
      `select pg_get_userbyid(proowner) as owner, proname as name from pg_proc
        where pronamespace = 'candour'::regnamespace and prosecdef order by 1, 2`,
    );
    const allowed = Object.entries(DEFINER_FUNCTIONS).flatMap(([who, list]) =>
      Object.keys(list).map((name) => ({ owner: who, name })),
    );
    const inOrder = (list: { owner: string; name: string }[]) => list.map(({ owner: who, name }) => `${who}.${name}`).sort();
    expect(inOrder(functions)).toEqual(inOrder(allowed));
  });

  it('pins the search path of each of them, and lets PUBLIC execute nothing', async () => {
    expect(
      await rowsOf(
        `select proname from pg_proc where pronamespace = 'candour'::regnamespace
            and ((prosecdef and not coalesce('search_path=candour, pg_temp' = any (proconfig), false))
                 or exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) x where x.grantee = 0))`,
      ),
    ).toEqual([]);
  });

  it('connects the program as a role that owns nothing, is no superuser and cannot go round a policy', async () => {
    const roles = await rowsOf(
      `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication, rolinherit, rolcanlogin
         from pg_roles where rolname like 'candour\\_%' order by rolname`,
    );
    const plain = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, rolreplication: false };
    expect(roles).toEqual(
      ['candour_app', 'candour_door', 'candour_owner', 'candour_tally'].map((rolname) => ({
        rolname,
        ...plain,
        rolinherit: false,
        rolcanlogin: rolname === 'candour_app',
      })),
    );
    const [app] = await rowsOf<{ owns: number; memberships: number; creates: boolean }>(
      `select (select count(*)::int from pg_shdepend where refobjid = 'candour_app'::regrole and deptype = 'o') as owns,
              (select count(*)::int from pg_auth_members where member = 'candour_app'::regrole) as memberships,
              bool_or(has_schema_privilege(r, 'candour', 'create')) as creates
         from unnest(array['candour_app', 'candour_tally', 'candour_door']) r`,
    );
    expect(app).toEqual({ owns: 0, memberships: 0, creates: false });
  });

  it('carries the organisation in every key that points from one organisation’s table to another', async () => {
    const all = (await tables()).map(({ name }) => name).filter((name) => !(name in NOT_OF_ONE_ORGANISATION));
    const without = await rowsOf(
      `select t as name from unnest($1::text[]) t where not exists (
         select from pg_attribute where attrelid = ('candour.' || t)::regclass and attname = 'organisation_id')`,
      [all],
    );
    expect(without).toEqual([]);
    const keys = await rowsOf<{ key: string }>(
      `select k.conrelid::regclass || ' → ' || k.confrelid::regclass || ' ' || pg_get_constraintdef(k.oid) as key
         from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
        where k.contype = 'f' and c.relname = any ($1) and f.relname <> all ($2)
          and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'organisation_id' and a.attnum = any (k.conkey))`,
      [all, POINT_TO_NO_ORGANISATION],
    );
    expect(keys).toEqual([]);
  });

  it('has an index for every foreign key', async () => {
    expect(
      await rowsOf(
        `select k.conrelid::regclass::text || ': ' || pg_get_constraintdef(k.oid) as key from pg_constraint k
          where k.contype = 'f' and k.connamespace = 'candour'::regnamespace and not exists (
            select from pg_index i where i.indrelid = k.conrelid and i.indpred is null
               and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
          -- organisation_id alone leads the primary key or another index of nearly every table
          and k.conkey <> array[(select a.attnum from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'organisation_id')]
          -- and trust_kind goes with trust_id, which has one
          and k.conrelid <> 'candour.system_membership'::regclass order by 1`,
      ),
    ).toEqual([]);
  });
});
