import type { EntityManager } from 'typeorm';
import { CHANNEL } from '../platform/live/announcement.js';

/**
 * Tells the room *x of y answered*, of a round in which one more has answered or one fewer may. The number is read and announced in
 * the transaction of the change itself; sent after its commit, it never counts what was not saved. It takes no number of its own in
 * the sequence: the next one says it all again.
 */
export async function announceProgress(
  manager: EntityManager,
  { assessmentId, itemCode }: { readonly assessmentId: string; readonly itemCode: string },
  roundId: string | null,
): Promise<void> {
  await manager.query('select candour.announce_progress($1, $2, $3, $4)', [CHANNEL, assessmentId, itemCode, roundId]);
}
