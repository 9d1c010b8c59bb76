import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../../platform/http/once.js';
import { changedMeanwhile } from '../../platform/http/problem.js';
import { composeSystemPaper } from './compose-system-paper.js';
import { keepEdition, nextNumber, readEditions } from './edition.js';
import type { SystemPaperResponse } from './system-paper.dto.js';
import { SystemPaperView } from './system-paper.view.js';
import { readSystemPaper } from './system-paper-row.js';

/** Issues the paper: what it says on this day is kept under a number and a checksum, and stays whatever trusts publish or withdraw later. */
@Injectable()
export class IssueSystemPaper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly view: SystemPaperView,
  ) {}

  /** @throws Problem `not-found`, `changed-meanwhile` */
  async execute(actor: Actor, paperId: string, version: number, repeat: Repeatable): Promise<SystemPaperResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await once(manager, actor, repeat, async () => {
        const row = await readSystemPaper(manager, actor, paperId, { lock: true });
        if (row.version !== version) throw changedMeanwhile();
        const number = nextNumber(await readEditions(manager, actor, paperId));
        const [now, today] = [this.clock.now(), this.clock.today()];
        const composed = await composeSystemPaper(manager, actor, { row, version: { number, state: 'issued' }, now, today });
        await keepEdition(manager, actor, { paperId, number, composed, now });
        await manager.query('update candour.system_paper set version = version + 1 where organisation_id = $1 and id = $2', [
          actor.organisationId,
          paperId,
        ]);
        await appendAudit(manager, { event: 'system paper issued', subject: paperId, who: 'ICS lead', detail: { number } });
      });
      return await this.view.readWithin(manager, actor, paperId);
    });
  }
}
