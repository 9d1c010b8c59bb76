import type { EntityManager, QueryRunner } from 'typeorm';

const waiting = new WeakMap<QueryRunner, (() => void)[]>();

/** Has something done in memory once the transaction of this manager has been committed, and never where it was not. */
export function afterCommit(manager: EntityManager, work: () => void): void {
  const runner = manager.queryRunner;
  if (!runner) throw new Error('a manager outside any transaction');
  waiting.set(runner, [...(waiting.get(runner) ?? []), work]);
}

/** Does what waited for the commit; called by the door to the database alone. */
export function doAfterCommit(runner: QueryRunner): void {
  for (const work of waiting.get(runner) ?? []) work();
  waiting.delete(runner);
}
