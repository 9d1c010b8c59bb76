import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import type { SetUpRequest } from './assessment.dto.js';
import { AssessmentEntity } from './assessment.entity.js';
import { setUpColumns } from './set-up.js';

/** Begins an assessment as a draft. Nothing is asked of anybody yet. */
@Injectable()
export class CreateAssessment {
  constructor(private readonly database: Database) {}

  /** @returns the new assessment's id; the same one again for a repeated request. */
  async execute(actor: Actor, request: SetUpRequest, repeat: Repeatable): Promise<string> {
    return await this.database.inTransactionOf(actor, (manager) =>
      once(manager, actor, repeat, async () => {
        const columns = await setUpColumns(manager, actor, request, null);
        const { id } = await manager.getRepository(AssessmentEntity).save({ organisationId: actor.organisationId, ...columns });
        await appendAudit(manager, { event: 'assessment set up', subject: id, who: 'secretary' });
        return id;
      }),
    );
  }
}
