import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, notFound } from '../platform/http/problem.js';
import { EvidenceEntity } from './evidence.entity.js';
import { readEvidence } from './evidence.view.js';
import { allowEvidence } from './evidence-situation.js';

/** Takes a piece of evidence away, until the seal. */
@Injectable()
export class RemoveEvidence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, assessmentId: string, evidenceId: string, version: number): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      await allowEvidence(manager, actor, assessmentId, { name: 'add-evidence' }, { now: this.clock.now() });
      const rows = await readEvidence(manager, actor, { assessmentId, evidenceId }, this.clock.today());
      if (!rows[0]) throw notFound();
      const { affected } = await manager
        .getRepository(EvidenceEntity)
        .delete({ organisationId: actor.organisationId, assessmentId, id: evidenceId, version });
      if (affected !== 1) throw changedMeanwhile();
      await appendAudit(manager, {
        event: 'evidence removed',
        subject: assessmentId,
        who: 'somebody of the board',
        detail: { item: rows[0].itemCode },
      });
    });
  }
}
