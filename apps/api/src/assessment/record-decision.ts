import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import type { DecisionRequest } from './assessment.dto.js';
import { moveAssessment } from './assessment.repository.js';
import { readSituation } from './situation.view.js';

/** Records what the board decided about the sealed result: date, minute and words. Publishing waits for it. */
@Injectable()
export class RecordDecision {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, assessmentId: string, version: number, decision: DecisionRequest): Promise<void> {
    const { on, minute, words } = decision;
    await this.database.inTransactionOf(actor, async (manager) => {
      const { row, situation } = await readSituation(manager, actor, assessmentId, { now: this.clock.now(), lock: true });
      if (row.version !== version) throw changedMeanwhile();
      allowed(decide({ name: 'record-decision', on, minute, words }, situation));
      await moveAssessment(manager, row, { decision_on: on, decision_minute: minute, decision_words: words });
      await appendAudit(manager, { event: 'decision recorded', subject: assessmentId, who: 'chair', detail: { on, minute } });
    });
  }
}
