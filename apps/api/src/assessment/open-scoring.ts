import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import { moveAssessment } from './assessment.repository.js';
import { freezeSetUp } from './freeze-set-up.step.js';
import { roleInWords } from './role-in-words.js';
import { openEveryRound } from './round.repository.js';
import { readSituation } from './situation.view.js';

/** Opens private scoring: the set-up freezes, and round 1 of every item opens for every seat. */
@Injectable()
export class OpenScoring {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, assessmentId: string, version: number): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const { row, situation } = await readSituation(manager, actor, assessmentId, { now: this.clock.now(), lock: true });
      if (row.version !== version) throw changedMeanwhile();
      allowed(decide({ name: 'open-scoring' }, situation));
      await freezeSetUp(manager, row, this.clock.today());
      await moveAssessment(manager, row, { state: 'scoring', scoring_opened_at: this.clock.now() });
      await openEveryRound(manager, row, this.clock.now());
      await appendAudit(manager, {
        event: 'scoring opened',
        subject: assessmentId,
        who: roleInWords(actor, ['facilitator', 'secretary']),
      });
    });
  }
}
