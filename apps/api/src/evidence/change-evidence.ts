import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, notFound } from '../platform/http/problem.js';
import type { EvidenceRequest, EvidenceResponse } from './evidence.dto.js';
import { EvidenceEntity } from './evidence.entity.js';
import { readEvidence } from './evidence.view.js';
import { allowEvidence, refuseLevelOffScale } from './evidence-situation.js';
import { refuseUnknownOwner } from './owner.js';

/** Changes a piece of evidence. Its grade falls back to unconfirmed: what was confirmed is no longer what stands there. */
@Injectable()
export class ChangeEvidence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    assessmentId: string,
    evidenceId: string,
    version: number,
    request: EvidenceRequest,
  ): Promise<EvidenceResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await allowEvidence(manager, actor, assessmentId, { name: 'add-evidence' }, { now: this.clock.now() });
      await refuseLevelOffScale(manager, actor, assessmentId, request.itemCode, request.level);
      await refuseUnknownOwner(manager, actor, assessmentId, request.ownerSeatId);
      const own = { organisationId: actor.organisationId, assessmentId, id: evidenceId };
      const unconfirmed = { grade: null, confirmedByName: null, confirmedByPerson: null, checkedBy: null, checkedOn: null };
      const { affected } = await manager
        .getRepository(EvidenceEntity)
        .update({ ...own, version }, { ...request, ...unconfirmed, addedByPerson: actor.personId, version: version + 1 });
      const rows = await readEvidence(manager, actor, { assessmentId, evidenceId }, this.clock.today());
      if (!rows[0]) throw notFound();
      if (affected !== 1) throw changedMeanwhile();
      await appendAudit(manager, {
        event: 'evidence changed',
        subject: assessmentId,
        who: 'somebody of the board',
        detail: { item: request.itemCode },
      });
      return rows[0];
    });
  }
}
