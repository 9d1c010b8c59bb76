import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import { moveAssessment } from './assessment.repository.js';
import { roleInWords } from './role-in-words.js';
import { readSituation } from './situation.view.js';

/** Calls an assessment off, with a reason. After something was revealed only the chair can, and later papers say so. */
@Injectable()
export class CancelAssessment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, assessmentId: string, version: number, reason: string): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const { row, situation } = await readSituation(manager, actor, assessmentId, { now: this.clock.now(), lock: true });
      if (row.version !== version) throw changedMeanwhile();
      allowed(decide({ name: 'cancel', reason }, situation));
      await moveAssessment(manager, row, { state: 'cancelled', ended_at: this.clock.now(), cancel_reason: reason });
      await appendAudit(manager, {
        event: 'assessment cancelled',
        subject: assessmentId,
        who: roleInWords(actor, ['secretary', 'chair']),
      });
    });
  }
}
