import type { LiveEvent } from '../../platform/live-sequence.js';
import type { Meeting } from './snapshot.js';

/**
 * The snapshot with *x of y answered* as an event has just said it; null where the event is about another item or not about a vote
 * that is open here, so that the snapshot has to be read again.
 */
export function withProgress(meeting: Meeting, event: LiveEvent): Meeting | null {
  const { current } = meeting;
  const { itemCode, answered, eligible } = event;
  if (current?.itemCode !== itemCode || current?.state !== 'open') return null;
  if (typeof answered !== 'number' || typeof eligible !== 'number') return null;
  return { ...meeting, current: { ...current, answered, eligible } };
}
