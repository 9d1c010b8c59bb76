import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { changedMeanwhile, Problem } from '../../platform/http/problem.js';
import { readEditions } from './edition.js';
import { readSystemPaper } from './system-paper-row.js';

/** Throws a draft away, with its files. A paper that was issued stays: a board has it. */
@Injectable()
export class RemoveSystemPaper {
  constructor(private readonly database: Database) {}

  /** @throws Problem `not-found`, `changed-meanwhile`, `paper-issued` */
  async execute(actor: Actor, paperId: string, version: number): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const row = await readSystemPaper(manager, actor, paperId, { lock: true });
      if (row.version !== version) throw changedMeanwhile();
      if ((await readEditions(manager, actor, paperId)).length > 0) {
        throw new Problem('wrong-state', 'This paper was issued, and stays. Begin another one instead.', {
          code: 'paper-issued',
        });
      }
      await manager.query('delete from candour.system_paper where organisation_id = $1 and id = $2', [
        actor.organisationId,
        paperId,
      ]);
      await appendAudit(manager, { event: 'system paper thrown away', subject: paperId, who: 'ICS lead' });
    });
  }
}
