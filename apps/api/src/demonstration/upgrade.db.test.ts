import { expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase } from '../../test/database.js';
import { migrate, migrateDown } from '../platform/database/migrate.js';
import { schemaPicture } from '../platform/database/schema-picture.js';
import { fill } from './fill.js';
import { makeNation } from './national/make-nation.js';

/** The schema before what came with the last mends of the system view. */
const BEFORE = 46;

it('an upgrade goes over a database in which trusts have published, and keeps what they have', async () => {
  const database = await freshDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  try {
    await fill(database.ownerUrl, 'national', makeNation({ answers: true }, { trusts: 2, systems: 1, waves: 2 }), new Date());
    const newest = await schemaPicture(database.ownerUrl);
    await client.connect();
    const published = async () =>
      (await client.query('select publication_id, instrument_code from candour.publication_sharing order by 1')).rows;
    const before = await published();
    expect(before.length).toBeGreaterThan(0);

    await migrateDown(database.ownerUrl, BEFORE);
    await migrate(database.ownerUrl);

    expect(await published()).toEqual(before);
    expect(await schemaPicture(database.ownerUrl)).toBe(newest);
  } finally {
    await client.end();
    await database.drop();
  }
});
