import type { EntityManager } from 'typeorm';
import { pollProgressed } from '../meeting/poll-moved.step.js';
import { announce } from '../platform/live/announcement.js';

/**
 * The number of the last change to a board's polls. Nothing counts it: each poll is opened, locked and revealed once and never
 * goes, so how many of each there are grows by one with every change.
 */
export async function sequenceOf(manager: EntityManager, organisationId: string): Promise<number> {
  const rows: { sequence: number }[] = await manager.query(
    `select (count(*) + count(*) filter (where state <> 'open') + count(*) filter (where state = 'revealed'))::int as sequence
       from candour.poll where organisation_id = $1`,
    [organisationId],
  );
  return rows[0]?.sequence ?? 0;
}

/** Tells every screen that follows the board's polls to look again. The last step of each change. */
export async function announceChange(manager: EntityManager, organisationId: string): Promise<void> {
  const sequence = await sequenceOf(manager, organisationId);
  await announce(manager, { kind: 'polls-changed', organisationId, sequence });
}

/**
 * Tells every screen *x of y have chosen*. It takes no number of its own: the next change says it all again. Choices of the same
 * moment are counted one after the other; else none sees the others, and the last number told is too low.
 */
export async function announceProgress(manager: EntityManager, organisationId: string, pollId: string): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('candour progress ' || $1, 0))`, [pollId]);
  const sequence = await sequenceOf(manager, organisationId);
  const rows: { chosen: number; eligible: number }[] = await manager.query('select * from candour.poll_progress($1)', [pollId]);
  const now = rows[0];
  if (!now) return;
  await announce(manager, { kind: 'poll-progress', organisationId, sequence, pollId, ...now });
  await pollProgressed(manager, organisationId, { pollId, ...now });
}
