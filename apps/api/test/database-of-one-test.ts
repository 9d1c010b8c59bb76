import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { dataSourceOptions } from '../src/platform/database/data-source.js';
import { Database } from '../src/platform/database/in-transaction-of.js';
import { freshDatabase } from './database.js';

/** A fresh database with the program's own door to it, for tests of the database without the rest of the program. */
export interface DatabaseOfOneTest {
  /** Sees past every policy: for arranging and asserting only. */
  readonly owner: pg.Client;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly database: Database;
  /** Works as the program does for a seat (or, with null, for somebody of the organisation without one). */
  as<T>(organisationId: string, seatId: string | null, work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** The same, for an operator of the organisation. */
  asOperator<T>(organisationId: string, work: (manager: EntityManager) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function databaseOfOneTest(poolSize = 4): Promise<DatabaseOfOneTest> {
  const fresh = await freshDatabase();
  const owner = new pg.Client({ connectionString: fresh.ownerUrl });
  await owner.connect();
  const source = await new DataSource(dataSourceOptions(fresh.appUrl, poolSize)).initialize();
  const database = new Database(source);
  return {
    owner,
    ownerUrl: fresh.ownerUrl,
    appUrl: fresh.appUrl,
    database,
    as: async (organisationId, seatId, work) =>
      await database.inTransactionOf({ organisationId, seatId, personId: null, organisationKind: 'trust', roles: [] }, work),
    asOperator: async (organisationId, work) =>
      await database.inTransactionOf(
        { organisationId, seatId: null, personId: null, organisationKind: 'operator', roles: ['operator'] },
        work,
      ),
    close: async () => {
      await source.destroy();
      await owner.end();
      await fresh.drop();
    },
  };
}
