import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase } from '../../test/database.js';
import { urlAs } from '../platform/database/data-source.js';
import { migrate } from '../platform/database/migrate.js';
import { fill } from './fill.js';
import { makeNation } from './national/make-nation.js';

const SMALLEST = { trusts: 1, systems: 1, waves: 1 } as const;

async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('fill', () => {
  it('works for an administrator who is no superuser, and leaves that administrator no nearer to the answers', async () => {
    const database = await freshDatabase({ empty: true });
    const name = `host_${randomBytes(4).toString('hex')}`;
    try {
      await asSuperuser(database.ownerUrl, async (client) => {
        await client.query(`create role ${name} login createrole password 'hosted'`);
        await client.query(
          `grant candour_owner, candour_tally, candour_door, candour_app to ${name} with admin true, set false, inherit false`,
        );
        await client.query(`alter database ${new URL(database.ownerUrl).pathname.slice(1)} owner to ${name}`);
        await client.query(`alter schema public owner to ${name}`);
      });
      const hosted = urlAs(database.ownerUrl, name, 'hosted');
      await migrate(hosted);
      await fill(hosted, 'national', makeNation({ answers: true }, SMALLEST), new Date());
      await asSuperuser(database.ownerUrl, async (client) => {
        const { rows } = await client.query(
          `select (select count(*)::int from candour.publication) as published, pg_has_role($1, 'candour_app', 'SET') as may`,
          [name],
        );
        expect(rows).toEqual([{ published: 1, may: false }]);
      });
    } finally {
      await asSuperuser(database.ownerUrl, async (client) => {
        await client.query(`alter database ${new URL(database.ownerUrl).pathname.slice(1)} owner to current_user`);
      });
      const server = new URL(database.ownerUrl);
      await database.drop();
      server.pathname = '/postgres';
      await asSuperuser(server.href, async (client) => await client.query(`drop owned by ${name}; drop role ${name}`));
    }
  });

  it('makes nothing at all where it fails half-way', async () => {
    const database = await freshDatabase();
    try {
      const failing = fill(
        database.ownerUrl,
        'national',
        async (making) => {
          await makeNation({ answers: false }, SMALLEST)(making);
          throw new Error('half-way');
        },
        new Date(),
      );
      await expect(failing).rejects.toThrow('half-way');
      await asSuperuser(database.ownerUrl, async (client) => {
        expect((await client.query('select 1 from candour.organisation')).rowCount).toBe(0);
      });
    } finally {
      await database.drop();
    }
  });
});
