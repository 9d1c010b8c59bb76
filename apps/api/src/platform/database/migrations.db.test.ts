import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from '../../../test/database.js';
import { urlAs } from './data-source.js';
import { migrate, migrateDown } from './migrate.js';
import { schemaPicture } from './schema-picture.js';

describe('migrations', () => {
  let empty: FreshDatabase;
  beforeAll(async () => {
    empty = await freshDatabase({ empty: true });
  });
  afterAll(async () => await empty.drop());

  it('two processes that start at once migrate once, and neither fails', async () => {
    const ran = await Promise.all([migrate(empty.ownerUrl), migrate(empty.ownerUrl)]);
    expect(ran.map((names) => names.length > 0).sort((a, b) => Number(a) - Number(b))).toEqual([false, true]);
  });

  it('up, down and up again leaves the very same schema', async () => {
    const before = await schemaPicture(empty.ownerUrl);
    await migrateDown(empty.ownerUrl);
    const client = new pg.Client({ connectionString: empty.ownerUrl });
    await client.connect();
    const left = await client.query(`select from pg_namespace where nspname = 'candour'`);
    await client.end();
    expect(left.rowCount).toBe(0);
    await migrate(empty.ownerUrl);
    expect(await schemaPicture(empty.ownerUrl)).toBe(before);
  });

  it('the kept picture of the schema is the schema', async () => {
    const kept = await readFile(new URL('../../../../../migrations/schema.sql', import.meta.url), 'utf8');
    expect(kept).toBe(await schemaPicture(empty.ownerUrl));
  });
});

describe('migrations on a hosted server, where nobody is a superuser', () => {
  it('run as a role that may create roles and owns the database, and make the same schema', async () => {
    const database = await freshDatabase({ empty: true });
    const admin = new pg.Client({ connectionString: database.ownerUrl });
    await admin.connect();
    const role = `hosted_${process.pid}`;
    const name = new URL(database.ownerUrl).pathname.slice(1);
    try {
      // The cluster's roles are there already: a hosted administrator would have made them, and so may grant them.
      await admin.query(`create role ${role} login createrole nosuperuser password 'only for this test'`);
      await admin.query(
        `grant candour_owner, candour_tally, candour_door, candour_app to ${role} with admin true, set true, inherit false`,
      );
      await admin.query(`alter database ${name} owner to ${role}`);
      const url = urlAs(database.ownerUrl, role, 'only for this test');
      await migrate(url);
      const kept = await readFile(new URL('../../../../../migrations/schema.sql', import.meta.url), 'utf8');
      expect(await schemaPicture(url)).toBe(kept);
      await migrateDown(url);
    } finally {
      await admin.query(`alter database ${name} owner to current_user`);
      await admin.query(`drop owned by ${role}`);
      await admin.query(`drop role ${role}`);
      await admin.end();
      await database.drop();
    }
  });
});
