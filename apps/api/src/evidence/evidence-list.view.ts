import { Injectable } from '@nestjs/common';
import { readSituation } from '../assessment/situation.view.js';
import type { Actor } from '../platform/actor.js';
import { Clock, dayInLondon } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { EvidenceResponse } from './evidence.dto.js';
import { readEvidence } from './evidence.view.js';

/** All evidence of an assessment. Once sealed, *in date* is asked of the day of the seal. */
@Injectable()
export class EvidenceListView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, assessmentId: string): Promise<EvidenceResponse[]> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const { row } = await readSituation(manager, actor, assessmentId, { now: this.clock.now() });
      return await readEvidence(
        manager,
        actor,
        { assessmentId },
        row.sealed_at ? dayInLondon(row.sealed_at) : this.clock.today(),
      );
    });
  }
}
