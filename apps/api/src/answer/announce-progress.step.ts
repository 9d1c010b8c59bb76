import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { announce } from '../platform/live/announcement.js';

/**
 * Tells the room *x of y answered*. The number is read and announced in the transaction of the answer itself; sent after its
 * commit, it never counts what was not saved. It takes no number of its own in the sequence: the next one says it all again.
 */
export async function announceProgress(
  manager: EntityManager,
  actor: Actor,
  assessmentId: string,
  itemCode: string,
  roundId: string,
): Promise<void> {
  const rows: { answered: number; eligible: number; sequence: string }[] = await manager.query(
    `select p.answered, p.eligible, a.sequence from candour.round_progress($1) p, candour.assessment a where a.organisation_id = $2 and a.id = $3`,
    [roundId, actor.organisationId, assessmentId],
  );
  const row = rows[0];
  if (!row) return;
  await announce(manager, {
    kind: 'progress',
    assessmentId,
    sequence: Number(row.sequence),
    itemCode,
    answered: row.answered,
    eligible: row.eligible,
  });
}
