import { type Command, decide } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import { readSituation } from '../assessment/situation.view.js';
import type { Actor } from '../platform/actor.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';

/**
 * What evidence may be written by: the assessment's state, and how this piece stands to the actor. It takes the assessment's row, so
 * that nothing is written that a seal put on at the same moment does not hold.
 */
export async function allowEvidence(
  manager: EntityManager,
  actor: Actor,
  assessmentId: string,
  command: Command,
  about: { readonly now: Date; readonly evidence?: { readonly ownedByActor: boolean; readonly addedByActor: boolean } },
): Promise<void> {
  const { situation } = await readSituation(manager, actor, assessmentId, { now: about.now, lock: true });
  allowed(decide(command, about.evidence ? { ...situation, evidence: about.evidence } : situation));
}

/** The level must be one that the item has. @throws Problem `not-found` for an item that is none of this assessment's. */
export async function refuseLevelOffScale(
  manager: EntityManager,
  actor: Actor,
  assessmentId: string,
  itemCode: string,
  level: number,
): Promise<void> {
  const rows: { scale_length: number | null }[] = await manager.query(
    'select scale_length from candour.assessment_item where organisation_id = $1 and assessment_id = $2 and item_code = $3',
    [actor.organisationId, assessmentId, itemCode],
  );
  const scale = rows[0]?.scale_length;
  if (scale === undefined) throw notFound();
  if (scale === null || level > scale) {
    const message = `Choose a level from 1 to ${scale ?? 1}: the one that this evidence supports.`;
    throw new Problem('refused', message, { code: 'level-off-the-scale', errors: [{ path: 'level', message }] });
  }
}
