import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, Problem } from '../platform/http/problem.js';
import type { SetUpRequest } from './assessment.dto.js';
import { AssessmentEntity } from './assessment.entity.js';
import { setUpColumns } from './set-up.js';
import { readSituation } from './situation.view.js';

/** Changes the set-up of a draft. Once scoring has opened, what people were promised stays as it is. */
@Injectable()
export class ChangeSetUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, assessmentId: string, version: number, request: SetUpRequest): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const { row } = await readSituation(manager, actor, assessmentId, { now: this.clock.now(), lock: true });
      if (row.version !== version) throw changedMeanwhile();
      if (row.state !== 'draft') {
        throw new Problem(
          'wrong-state',
          'The set-up froze when scoring opened. Cancel this assessment and begin another to change it.',
          { code: 'set-up-frozen' },
        );
      }
      const columns = await setUpColumns(manager, actor, request, {
        code: row.instrument_code,
        version: row.instrument_version,
      });
      await manager
        .getRepository(AssessmentEntity)
        .update({ organisationId: actor.organisationId, id: assessmentId }, { ...columns, version: version + 1 });
      await appendAudit(manager, { event: 'set-up changed', subject: assessmentId, who: 'secretary' });
    });
  }
}
