import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import { moveAssessment } from './assessment.repository.js';
import { lockEveryRound } from './round.repository.js';
import { readSituation } from './situation.view.js';

/** Closes private scoring: round 1 of every item locks, and the facilitator may plan with what may then be shown. */
@Injectable()
export class CloseScoring {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, assessmentId: string, version: number): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const now = this.clock.now();
      const { row, situation } = await readSituation(manager, actor, assessmentId, { now, lock: true });
      if (row.version !== version) throw changedMeanwhile();
      allowed(decide({ name: 'close-scoring' }, situation));
      await lockEveryRound(manager, row, now);
      await moveAssessment(manager, row, { scoring_closed_at: now });
      await appendAudit(manager, { event: 'scoring closed', subject: assessmentId, who: 'facilitator' });
    });
  }
}
