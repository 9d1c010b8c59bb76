import type { LiveEvent } from '../../platform/live-sequence.js';
import type { Meeting } from './snapshot.js';

/**
 * The snapshot with *x of y answered*, or *x of y have chosen*, as an event has just said it; null where the event is about another
 * item or not about a vote or poll that is open here, so that the snapshot has to be read again.
 */
export function withProgress(meeting: Meeting, event: LiveEvent): Meeting | null {
  if (event.pollId !== undefined) return withChosen(meeting, event);
  const { current } = meeting;
  const { itemCode, answered, eligible } = event;
  if (current?.itemCode !== itemCode || current?.state !== 'open') return null;
  if (typeof answered !== 'number' || typeof eligible !== 'number') return null;
  return { ...meeting, current: { ...current, answered, eligible } };
}

/** Two who chose at the same moment may be told of in either order, so the number never goes back. */
function withChosen(meeting: Meeting, { pollId, chosen, eligible }: LiveEvent): Meeting | null {
  const { poll } = meeting;
  if (poll?.pollId !== pollId || poll?.state !== 'open') return null;
  if (typeof chosen !== 'number' || typeof eligible !== 'number') return null;
  return { ...meeting, poll: { ...poll, chosen: Math.max(poll.chosen, chosen), eligible } };
}
