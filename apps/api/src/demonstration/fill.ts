import { DataSource, type QueryRunner } from 'typeorm';
import { dayInLondon } from '../platform/clock.js';
import { isThere, MARKS } from './database-to-fill.js';
import { type Making, OneTransaction, SetClock } from './making.js';

/** Any number will do, as long as every process that makes a demonstration takes the same one. */
const MAKING = '7261530984';

/**
 * Makes something of the demonstration in one transaction. Two processes at once make it once: the other waits, and finds it there.
 *
 * @param ownerUrl of whoever migrates: a superuser, or a role that may become the program's own roles
 */
export async function fill(
  ownerUrl: string,
  what: keyof typeof MARKS,
  work: (making: Making) => Promise<void>,
  now: Date,
): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: 'candour',
    poolSize: 1,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    applicationName: 'candour demonstration',
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('select pg_advisory_xact_lock($1)', [MAKING]);
    if (await isThere(ownerUrl, what)) return;
    const lent = await mayBecomeTheProgram(runner);
    const database = new OneTransaction(runner);
    await work({ database, manager: runner.manager, clock: new SetClock(now), now, today: dayInLondon(now) });
    await runner.query('reset role');
    if (lent) await runner.query('revoke candour_app from current_user');
    await runner.commitTransaction();
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
    await source.destroy();
  }
}

/**
 * Whoever made the program's role may administer it but not become it, until they allow themselves to; that lasts for this
 * transaction. @returns whether it has to be given back
 */
async function mayBecomeTheProgram(runner: QueryRunner): Promise<boolean> {
  const rows: { may: boolean }[] = await runner.query(`select pg_has_role(current_user, 'candour_app', 'SET') as may`);
  if (rows[0]?.may) return false;
  await runner.query('grant candour_app to current_user with set true, inherit false');
  return true;
}
