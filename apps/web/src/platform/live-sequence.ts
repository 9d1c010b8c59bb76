/**
 * One event of a live stream. `sequence` grows by one with every change of state; `kind` says what happened; `epoch` changes when
 * the meeting was handed over. Progress (*9 of 11 answered*) takes no number of its own: it carries that of the last change.
 */
export interface LiveEvent {
  readonly sequence: number;
  readonly kind: string;
  readonly epoch?: number;
  readonly [more: string]: unknown;
}

/** What has been seen of a stream. `null` before the first event. */
export type Seen = { readonly sequence: number; readonly epoch: number | null } | null;

/**
 * What to do with an event: `next` follows on, `gap` means something was missed (fetch again), `old` has been seen already.
 * A new epoch is always a gap; progress follows on from the change it belongs to, however often it comes.
 */
export function placeOf(event: LiveEvent, seen: Seen): 'next' | 'gap' | 'old' {
  if (!seen) return 'next';
  if (event.epoch !== undefined && seen.epoch !== null && event.epoch !== seen.epoch) return 'gap';
  // One that was counted just before a poll or somebody who stood aside took the next number still says something new.
  if (event.kind === 'progress') return event.sequence === seen.sequence ? 'next' : 'gap';
  if (event.sequence <= seen.sequence) return 'old';
  return event.sequence === seen.sequence + 1 ? 'next' : 'gap';
}

/** What has been seen after this event. */
export const seenAfter = (event: LiveEvent, seen: Seen): Seen => ({
  sequence: event.kind === 'progress' ? Math.max(event.sequence, seen?.sequence ?? 0) : event.sequence,
  epoch: event.epoch ?? seen?.epoch ?? null,
});

/** The event in a message's data, or null where it is not one. */
export function eventFrom(data: string): LiveEvent | null {
  try {
    const found: unknown = JSON.parse(data);
    if (typeof found !== 'object' || found === null) return null;
    if (!('sequence' in found) || typeof found.sequence !== 'number') return null;
    const kind = 'kind' in found && typeof found.kind === 'string' ? found.kind : 'changed';
    return { ...found, sequence: found.sequence, kind };
  } catch {
    return null;
  }
}

/**
 * Milliseconds to wait before connecting again: doubles from half a second to twenty, spread over half of itself so that a room
 * of twenty does not knock at once.
 *
 * @param chance from 0 to 1
 */
export const reconnectDelay = (attempt: number, chance: number): number => {
  const full = Math.min(20_000, 500 * 2 ** Math.min(attempt, 10));
  return Math.round(full / 2 + (full / 2) * chance);
};
