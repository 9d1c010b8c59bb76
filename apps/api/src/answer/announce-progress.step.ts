import type { Situation } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import { announce, CHANNEL } from '../platform/live/announcement.js';

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

/**
 * What an answer tells the room: *x of y* where it is the seat's first to this round, and else nothing. A number that stays and is
 * told again says that somebody changed their answer; only what waits to lock by itself, where it may, hears of it, and of a re-vote
 * not even that.
 */
export function whatItTells({ assessment, item }: Situation, answered: boolean): 'x of y' | 'again' | 'nothing' {
  if (assessment.state !== 'meeting') return 'nothing';
  if (!answered) return 'x of y';
  return assessment.autoLock && item?.roundNumber === 1 ? 'again' : 'nothing';
}

/** Lets what waits to lock by itself begin to wait anew. No screen hears it. */
export async function announceAnsweredAgain(
  manager: EntityManager,
  { assessmentId, itemCode }: { readonly assessmentId: string; readonly itemCode: string },
): Promise<void> {
  await announce(manager, { kind: 'answered-again', assessmentId, itemCode });
}
