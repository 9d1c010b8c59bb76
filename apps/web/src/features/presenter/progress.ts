import type { LiveEvent } from '../../platform/live-sequence.js';
import type { Presented } from './presenter.js';

/**
 * The wall with *x of y* as an event has just said it; null where the event is of another vote than the wall shows, so that the wall
 * has to be read again. Events of two who chose at the same moment may come in either order, so a poll's number never goes back.
 */
export function withProgress(wall: Presented, event: LiveEvent): Presented | null {
  const { item, poll } = wall;
  const { itemCode, answered, chosen, eligible } = event;
  if (typeof eligible !== 'number') return null;
  if (typeof chosen === 'number') {
    if (poll?.state !== 'open') return null;
    return { ...wall, poll: { ...poll, chosen: Math.max(poll.chosen, chosen), eligible } };
  }
  if (typeof answered !== 'number' || item?.itemCode !== itemCode || item?.state !== 'open') return null;
  return { ...wall, item: { ...item, answered, eligible } };
}
