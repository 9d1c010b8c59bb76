import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import type { EvidenceRequest, EvidenceResponse } from './evidence.dto.js';
import { EvidenceEntity } from './evidence.entity.js';
import { readEvidence } from './evidence.view.js';
import { allowEvidence, refuseLevelOffScale } from './evidence-situation.js';
import { refuseUnknownOwner } from './owner.js';

/** Adds a piece of evidence that names the level it supports. Its grade counts once somebody else has confirmed it. */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, assessmentId: string, request: EvidenceRequest, repeat: Repeatable): Promise<EvidenceResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await allowEvidence(manager, actor, assessmentId, { name: 'add-evidence' }, { now: this.clock.now() });
      const evidenceId = await once(manager, actor, repeat, async () => {
        await refuseLevelOffScale(manager, actor, assessmentId, request.itemCode, request.level);
        await refuseUnknownOwner(manager, actor, assessmentId, request.ownerSeatId);
        const { id } = await manager
          .getRepository(EvidenceEntity)
          .save({ organisationId: actor.organisationId, assessmentId, addedByPerson: actor.personId, ...request });
        await appendAudit(manager, {
          event: 'evidence added',
          subject: assessmentId,
          who: 'somebody of the board',
          detail: { item: request.itemCode },
        });
        return id;
      });
      const rows = await readEvidence(manager, actor, { assessmentId, evidenceId }, this.clock.today());
      return rows[0]!;
    });
  }
}
