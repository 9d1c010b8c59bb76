import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

/** Any number will do, as long as every migrating process takes the same one. */
const MIGRATING = '4027180421';
const MIGRATION_FILE = /^\d+-[a-z0-9-]+\.[jt]s$/;

type MigrationClass = new () => MigrationInterface;

/**
 * Where the migrations are: beside this program's sources when it runs from them, in their `dist` when it runs built. From either
 * place the way up is the same.
 */
function migrationsFolder(): URL {
  const root = new URL('../../../../../migrations/', import.meta.url);
  return import.meta.url.endsWith('.ts') ? root : new URL('dist/', root);
}

async function readMigrations(): Promise<MigrationClass[]> {
  const folder = migrationsFolder();
  const files = (await readdir(folder)).filter((name) => MIGRATION_FILE.test(name)).sort();
  if (files.length === 0) throw new Error(`No migrations in ${fileURLToPath(folder)}: build them first.`);
  const modules: Record<string, unknown>[] = await Promise.all(
    files.map((name) => import(pathToFileURL(fileURLToPath(new URL(name, folder))).href)),
  );
  return modules.flatMap((module) =>
    Object.values(module).filter((value): value is MigrationClass => typeof value === 'function'),
  );
}

async function withMigrations<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  // The lock is on a connection of its own, so that it holds over the transactions of all migrations.
  const lock = new pg.Client({ connectionString: url, application_name: 'candour migrations' });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATING]);
    const source = new DataSource({
      type: 'postgres',
      url,
      poolSize: 1,
      uuidExtension: 'pgcrypto',
      installExtensions: false,
      migrations: await readMigrations(),
      migrationsTableName: 'candour_migration',
      migrationsTransactionMode: 'each',
    });
    await source.initialize();
    try {
      return await work(source);
    } finally {
      await source.destroy();
    }
  } finally {
    await lock.end();
  }
}

/**
 * Brings the database to the newest schema, and lets the program in.
 *
 * Safe to repeat, and safe when two processes start at once: one migrates, the other waits and finds nothing to do.
 *
 * @param url of a superuser, or of a role that may create roles and owns the database
 * @param appPassword what `candour_app` signs in with from now on; left as it is when absent
 * @returns names of the migrations that ran
 */
export async function migrate(url: string, appPassword?: string): Promise<string[]> {
  return await withMigrations(url, async (source) => {
    const ran = await source.runMigrations();
    if (appPassword !== undefined) {
      await source.query(`alter role candour_app password ${pg.escapeLiteral(appPassword)}`);
    }
    return ran.map((migration) => migration.name);
  });
}

/** Takes migrations back, the newest first; for tests and development only. @param keep how many of the oldest stay */
export async function migrateDown(url: string, keep = 0): Promise<void> {
  await withMigrations(url, async (source) => {
    const rows: { n: number }[] = await source.query('select count(*)::int as n from candour_migration');
    for (let left = rows[0]?.n ?? 0; left > keep; left--) await source.undoLastMigration();
  });
}
