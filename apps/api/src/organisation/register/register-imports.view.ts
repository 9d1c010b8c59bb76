import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { notFound } from '../../platform/http/problem.js';
import type { RegisterImportResponse, RegisterImportsResponse, RegisterImportWithChangesResponse } from './register.dto.js';
import { readRows } from './register.repository.js';
import { changesOf } from './register-changes.js';
import { changesKept } from './register-ledger.js';
import { applied, type RegisterRows, type RowChange } from './register-rows.js';
import { obstacles, reversed } from './undo.js';

const LONGEST = 200;

/** What has been done to the register: each import and each change by hand, who did it and who took it back. */
@Injectable()
export class RegisterImportsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest 200. */
  async list(actor: Actor): Promise<RegisterImportsResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => ({ rows: await importsOf(manager, null) }));
  }

  /** One, with what it changed and what stands in the way of taking it back. @throws Problem `not-found`. */
  async read(actor: Actor, importId: string): Promise<RegisterImportWithChangesResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      const [found] = await importsOf(manager, importId);
      if (!found) throw notFound();
      const changes = await changesKept(manager, importId);
      const rows = await readRows(manager);
      const undone = found.undoneByName !== null;
      return {
        ...found,
        changes: changesOf(asItWas(rows, changes), changes, today),
        obstacles: undone || changes.length === 0 ? [] : obstacles(rows, changes),
      };
    });
  }
}

/** The register with the rows of a change as they were before it: as far as its words need it. */
function asItWas(rows: RegisterRows, changes: readonly RowChange[]): RegisterRows {
  return applied(applied(rows, changes), reversed(changes));
}

/** Imports and changes by hand, the newest first; those from before changes were kept row by row cannot be taken back. */
async function importsOf(manager: EntityManager, id: string | null): Promise<RegisterImportResponse[]> {
  return await manager.query(
    `select i.id, i.at, i.imported_by_name as "byName", i.way, i.words, i.counts,
            (select count(*)::int from candour.register_change c where c.import_id = i.id) as touched,
            u.undone_by_name as "undoneByName", u.at as "undoneAt"
       from candour.register_import i left join candour.register_undo u on u.import_id = i.id
      where $1::uuid is null or i.id = $1 order by i.at desc, i.id desc limit ${LONGEST}`,
    [id],
  );
}
