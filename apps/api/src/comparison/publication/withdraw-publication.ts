import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { readSituation } from '../../assessment/situation.view.js';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { changedMeanwhile } from '../../platform/http/problem.js';
import { allowed } from '../../platform/http/refuse.js';
import { moveAssessment } from './move-assessment.js';
import type { PublicationResponse } from './publication.dto.js';
import { readPublication } from './publication-source.view.js';

/** Ends sharing from now on, with a reason that stays with the trust. Readers learn the day and nothing else. */
@Injectable()
export class WithdrawPublication {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `changed-meanwhile`, and whatever the state refuses: what is not published cannot be withdrawn. */
  async execute(actor: Actor, assessmentId: string, version: number, reason: string): Promise<PublicationResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const { row, situation } = await readSituation(manager, actor, assessmentId, { now: this.clock.now(), lock: true });
      if (row.version !== version) throw changedMeanwhile();
      allowed(decide({ name: 'withdraw', reason }, situation));
      await manager.query(
        `update candour.publication set withdrawn_at = $3, withdrawn_reason = $4
          where organisation_id = $1 and assessment_id = $2 and withdrawn_at is null`,
        [actor.organisationId, assessmentId, this.clock.now(), reason],
      );
      await moveAssessment(manager, row, 'withdrawn');
      await appendAudit(manager, { event: 'publication withdrawn', subject: assessmentId, who: 'chief executive' });
      const publication = await readPublication(manager, actor.organisationId, assessmentId);
      if (!publication) throw new Error('what was just withdrawn is not there');
      return publication;
    });
  }
}
