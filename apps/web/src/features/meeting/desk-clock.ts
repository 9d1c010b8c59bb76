import { isItemEndState, minutesLeftForItems, minutesOfEach, planLeft } from '@candour/assessment';
import type { AgendaLine, Meeting, Plan } from './snapshot.js';

/** What the clock of the desk says at one moment. It advises; nothing ever happens by it. */
export interface DeskClock {
  /** Of the whole meeting, in minutes. */
  readonly gone: number;
  readonly left: number;
  /** The item in the room: what it has taken, and what it was given. */
  readonly item: { readonly itemCode: string; readonly spent: number; readonly given: number } | null;
  /** What there is still time for, in the order of the desk. */
  readonly needs: ReadonlyMap<string, { readonly minutes: number; readonly fits: boolean }>;
}

const minutesBetween = (from: number, to: number) => Math.max(0, Math.floor((to - from) / 60_000));

/**
 * Plans again with the minutes that are really left.
 *
 * @param lines in the order of the desk
 * @param plan null where nothing was scored before: then each item gets its share
 * @param more minutes that were added to the item in the room
 */
export function clockOf(
  meeting: Meeting,
  { lines, plan, more, now }: { lines: readonly AgendaLine[]; plan: Plan | null; more: number; now: number },
): DeskClock {
  const begun = meeting.sittingSince ? Date.parse(meeting.sittingSince) : now;
  const gone = minutesBetween(begun, now);
  const planned = new Map(plan?.items.map(({ itemCode, minutesNeeded }) => [itemCode, minutesNeeded]));
  const unsettled = lines.filter(({ state }) => !isItemEndState(state));
  const itemCode = meeting.current?.itemCode ?? null;
  const since = meeting.currentSince ? Date.parse(meeting.currentSince) : now;
  const share = () => minutesOfEach(unsettled.length, minutesLeftForItems(meeting.minutes, minutesBetween(begun, since)));
  const item =
    itemCode !== null && unsettled.some((line) => line.itemCode === itemCode)
      ? { itemCode, spent: minutesBetween(since, now), given: (planned.get(itemCode) ?? share()) + more }
      : null;
  const rest = unsettled.filter((line) => line.itemCode !== itemCode);
  const { lines: again } = planLeft(
    rest.map((line) => ({ itemCode: line.itemCode, planned: planned.get(line.itemCode) ?? null })),
    {
      minutesLeft: minutesLeftForItems(meeting.minutes, gone),
      inHand: item && { planned: item.given, spent: item.spent },
    },
  );
  return {
    gone,
    left: Math.max(0, meeting.minutes - gone),
    item,
    needs: new Map(again.map((one) => [one.itemCode, { minutes: one.minutesNeeded, fits: one.fits }])),
  };
}

/** What fits of the items that come after the one in the room: `2 more items fit, 4 do not.` */
export function restWords(clock: DeskClock): string {
  const fits = [...clock.needs.values()].filter((one) => one.fits).length;
  const not = clock.needs.size - fits;
  if (clock.needs.size === 0) return 'No other item is left.';
  if (not === 0) return fits === 1 ? 'The one item that is left fits.' : `All ${fits} items that are left fit.`;
  if (fits === 0) return not === 1 ? 'The item that is left does not fit any more.' : `No further item fits: ${not} are left.`;
  return `${fits} more ${fits === 1 ? 'item fits' : 'items fit'}, ${not} ${not === 1 ? 'does' : 'do'} not.`;
}

/** What the clock advises now, most pressing first; null where there is nothing to say. */
export function adviceOf({ gone, left, item }: DeskClock, minutes: number): string | null {
  if (gone > minutes) return 'The meeting is over its time. Close it, or agree to go on.';
  if (left <= 0) return 'The meeting has reached its planned end.';
  if (left <= 10) return `${left === 1 ? 'One minute is' : `${left} minutes are`} left: time for actions and closing.`;
  return item && isOver(item) ? 'The time for this item is over.' : null;
}

export const isOver = ({ spent, given }: NonNullable<DeskClock['item']>) => spent >= given;
