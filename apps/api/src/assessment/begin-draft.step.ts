import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import type { SetUpRequest } from './assessment.dto.js';
import { AssessmentEntity } from './assessment.entity.js';
import { setUpColumns } from './set-up.js';

/** Begins an assessment as a draft, within the caller's transaction. @returns its id */
export async function beginDraft(manager: EntityManager, actor: Actor, request: SetUpRequest): Promise<string> {
  const columns = await setUpColumns(manager, actor, request, null);
  const { id } = await manager.getRepository(AssessmentEntity).save({ organisationId: actor.organisationId, ...columns });
  await appendAudit(manager, { event: 'assessment set up', subject: id, who: 'secretary' });
  return id;
}
