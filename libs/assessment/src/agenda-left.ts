import { fitInto, minutesForClosing, minutesForOpeningAndClosing } from './agenda.js';

/** An item that the board has not settled yet, in the order in which the desk would come to it. */
export interface ItemLeft {
  readonly itemCode: string;
  /** What the plan gives it; null where there is none, so that it gets its share of the time. */
  readonly planned: number | null;
}

export interface LineLeft {
  readonly itemCode: string;
  readonly minutesNeeded: number;
  readonly fits: boolean;
}

export interface AgendaLeft {
  /** For items, to be shared by the one in hand and all that follow. */
  readonly minutesLeft: number;
  /** What the item in hand may still take; nothing where there is none, or its time is over. */
  readonly minutesInHand: number;
  readonly lines: readonly LineLeft[];
}

/** Less than this is not worth beginning with, and more is not needed without a plan that says so (ours). */
export const fewestMinutesOfAnItem = 4;
const mostMinutesOfAnItem = 12;

/**
 * What is left for items of a meeting so many minutes after it began: its end is kept free for actions and closing. A meeting
 * that was quick to begin does not thereby fit more than was planned.
 */
export function minutesLeftForItems(minutes: number, gone: number): number {
  return Math.max(0, Math.min(minutes - minutesForOpeningAndClosing, minutes - minutesForClosing - gone));
}

/** The share of each of so many items that were not scored before, of which no one can be said to need more than another. */
export function minutesOfEach(items: number, minutesLeft: number): number {
  if (items === 0) return 0;
  return Math.min(mostMinutesOfAnItem, Math.max(fewestMinutesOfAnItem, Math.floor(minutesLeft / items)));
}

/**
 * The agenda again, with the time there really is by now: which of the items that are left fit, in the order given, and which are
 * to be parked. What the item in hand may still take comes off first.
 *
 * It knows nothing of answers but what the plan was made of.
 */
export function planLeft(
  left: readonly ItemLeft[],
  time: { readonly minutesLeft: number; readonly inHand: { readonly planned: number; readonly spent: number } | null },
): AgendaLeft {
  const { minutesLeft, inHand } = time;
  const minutesInHand = inHand ? Math.min(minutesLeft, Math.max(0, inHand.planned - inHand.spent)) : 0;
  const forTheRest = minutesLeft - minutesInHand;
  const each = minutesOfEach(left.filter(({ planned }) => planned === null).length, forTheRest);
  const lines = left.map(({ itemCode, planned }) => ({ itemCode, minutesNeeded: planned ?? each }));
  return { minutesLeft, minutesInHand, lines: fitInto(lines, forTheRest) };
}
