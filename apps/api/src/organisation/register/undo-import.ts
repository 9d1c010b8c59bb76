import { Injectable } from '@nestjs/common';
import { type EntityManager, QueryFailedError } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../../platform/http/once.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import { lockRegister, readRows, writeChanges } from './register.repository.js';
import { changesKept } from './register-ledger.js';
import type { RowChange, RowOf } from './register-rows.js';
import { type Obstacle, obstacles, reversed } from './undo.js';

/** Takes one change of the register back: every row as it was before, or, where one of them has moved since, nothing. */
@Injectable()
export class UndoImport {
  constructor(private readonly database: Database) {}

  /** @throws Problem `not-found`, `undone-already`, `nothing-to-undo`, or `undo-obstructed` with each thing that stands in the way. */
  async execute(actor: Actor, importId: string, repeat: Repeatable): Promise<void> {
    await this.database.inTransactionOf(actor, (manager) =>
      once(manager, actor, repeat, async () => {
        await lockRegister(manager);
        const changes = await changesToUndo(manager, importId);
        const inTheWay = obstacles(await readRows(manager), changes);
        if (inTheWay.length > 0) throw obstructed(inTheWay);
        await takeBack(manager, changes);
        await manager.query(
          'insert into candour.register_undo (import_id, undone_by_name) select $1, name from candour.person where id = $2',
          [importId, actor.personId],
        );
        const detail = { rows: changes.length };
        await appendAudit(manager, {
          event: 'register-change-undone',
          subject: `register-import:${importId}`,
          who: 'operator',
          detail,
        });
      }),
    );
  }
}

async function changesToUndo(manager: EntityManager, importId: string): Promise<RowChange[]> {
  const rows: { undone: boolean }[] = await manager.query(
    `select exists (select from candour.register_undo u where u.import_id = i.id) as undone
       from candour.register_import i where i.id = $1`,
    [importId],
  );
  if (!rows[0]) throw notFound();
  if (rows[0].undone) throw new Problem('wrong-state', 'This has been undone already.', { code: 'undone-already' });
  const changes = await changesKept(manager, importId);
  if (changes.length === 0)
    throw new Problem('wrong-state', 'It changed nothing, so there is nothing to undo.', { code: 'nothing-to-undo' });
  return changes;
}

/** Organisations that go are taken out one by one, so that each on which something hangs can be named. */
async function takeBack(manager: EntityManager, changes: readonly RowChange[]): Promise<void> {
  const back = reversed(changes);
  const goes = (change: RowChange): boolean => change.kind === 'organisation' && change.after === null;
  await writeChanges(
    manager,
    back.filter((change) => !goes(change)),
  );
  const used: Obstacle[] = [];
  for (const change of back.filter(goes)) {
    await manager.query('savepoint organisation_goes');
    try {
      await writeChanges(manager, [change]);
    } catch (error) {
      const table = tableInTheWay(error);
      if (table === null) throw error;
      await manager.query('rollback to savepoint organisation_goes');
      used.push({
        organisationId: change.id,
        words: `${(change.before as RowOf['organisation']).name} is in use: ${whatHangs(table)}`,
      });
    }
    await manager.query('release savepoint organisation_goes');
  }
  if (used.length > 0) throw obstructed(used);
}

/** The table whose row points to what should go; null for another kind of failure. */
function tableInTheWay(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code, table } = error.driverError as { readonly code?: string; readonly table?: string };
  return code === '23503' ? (table ?? '') : null;
}

function whatHangs(table: string): string {
  if (table === 'appointment') return 'somebody has been appointed there';
  return table.startsWith('outside_') ? 'outside figures have been imported for it' : 'work has begun there';
}

const MOST_NAMED = 50;

function obstructed(inTheWay: readonly Obstacle[]): Problem {
  const errors = inTheWay
    .slice(0, MOST_NAMED)
    .map(({ organisationId, words }) => ({ path: organisationId ?? 'register', message: words }));
  return new Problem('wrong-state', 'Nothing was undone: what it touched has been changed since. See what stands in the way.', {
    code: 'undo-obstructed',
    errors,
  });
}
