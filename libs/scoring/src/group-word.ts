import { GROUP_GAP, GROUP_GAP_ITEMS, GROUP_GAP_LEVELS, GROUP_WORD_ROOM } from './constants.js';
import { type GroupedCounts, type GroupGap, groupGap } from './groups.js';
import { type Counts, numberOf } from './spread.js';

/** Seats of both groups when scoring opened: everybody on the board knows who is which. */
export interface GroupSeats {
  readonly executives: number;
  readonly nonExecutives: number;
}

/** Somebody who knows their own answers: the one person of a group who sits where it keeps the group from standing apart. */
type Held = 'nobody' | 'lowest-of-the-higher' | 'highest-of-the-lower';

/** Everybody's level, lowest first. */
export const inOrder = (counts: Counts): number[] => counts.flatMap((count, index) => new Array<number>(count).fill(index + 1));

/** To nine decimals, so that sums of thirds and fifths fall on the same side of a limit here and in the database. */
const comparable = (value: number): number => Math.round(value * 1e9) / 1e9;

/**
 * The greatest gap (mean of the one group less mean of the other) that the counts of an item leave possible: over every way to
 * deal the answers to both groups, and every way in which those without a level may belong to them.
 */
function greatestGap(levels: readonly number[], higher: number, lower: number, held: Held): number {
  const [n, total] = [levels.length, levels.reduce((sum, level) => sum + level, 0)];
  const missing = higher + lower - n;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let of = 0; of <= missing; of++) {
    const size = lower - of;
    const from = held === 'lowest-of-the-higher' ? 1 : 0;
    const last =
      held === 'highest-of-the-lower' ? [...levels.slice(0, size - 1), levels[n - 1] ?? 0] : levels.slice(from, from + size);
    const sum = last.reduce((before, level) => before + level, 0);
    greatest = Math.max(greatest, (total - sum) / (n - size) - sum / size);
  }
  return greatest;
}

/** The greatest gaps of all items together, each with everybody's level in order, with one group above the other. */
export function reach(items: readonly (readonly number[])[], higher: number, lower: number, held: Held): number {
  return comparable(items.reduce((sum, levels) => sum + greatestGap(levels, higher, lower, held), 0));
}

/**
 * Whether the one word on executives and non-executives may be said, judged by what the board has been shown and by nothing else,
 * so that silence tells nothing either (ours):
 *
 * - six items or more, and the counts of every one of them were shown;
 * - at most so many gave no level that both groups would still have five each (or the threshold), whichever group those were of;
 * - the counts leave **room**: either both groups could stand higher, by half a level and one exchange of two people from both ends
 *   of the scale more, even for a member who knows their own answers; or neither could, and the word follows from the counts.
 *   At the edge between, where the greatest possible gap is just half a level, the word would tell every answer of a group.
 *
 * @param shown     the counts of each of the items fixed at set-up, null where they were not shown
 * @param threshold of the assessment; one above five asks for as many of both groups
 * @example groupWordMayBeSaid({ executives: 5, nonExecutives: 5 }, new Array(6).fill([0, 0, 7, 3, 0])) // false: 0.6 at most
 */
export function groupWordMayBeSaid(
  { executives, nonExecutives }: GroupSeats,
  shown: readonly (Counts | null)[],
  threshold = GROUP_GAP_LEVELS,
): boolean {
  const items = shown.filter((counts) => counts !== null);
  if (items.length < GROUP_GAP_ITEMS || items.length < shown.length) return false;
  const missing = (counts: Counts) => executives + nonExecutives - numberOf(counts);
  const enough = items.every(
    (counts) =>
      missing(counts) >= 0 && Math.min(executives, nonExecutives) - missing(counts) >= Math.max(GROUP_GAP_LEVELS, threshold),
  );
  if (!enough) return false;

  const levels = items.map(inOrder);
  const clear = GROUP_GAP * items.length;
  const bothWays = [[executives, nonExecutives] as const, [nonExecutives, executives] as const];
  const outOfReach = bothWays.every(([higher, lower]) => reach(levels, higher, lower, 'nobody') < clear);
  const roomFor = (held: Held) =>
    bothWays.every(([higher, lower]) => reach(levels, higher, lower, held) >= comparable(clear + GROUP_WORD_ROOM));
  return outOfReach || (roomFor('lowest-of-the-higher') && roomFor('highest-of-the-lower'));
}

/**
 * The one word of an assessment on executives and non-executives, or none: `groupGap` over the items fixed at set-up, where
 * `groupWordMayBeSaid`. The database does the same over private answers (`compute_group_word`), once, and stores it.
 *
 * @param items the first rounds of the items, by group; null where the counts of an item were not shown
 */
export function groupWord(seats: GroupSeats, items: readonly (GroupedCounts | null)[], threshold?: number): GroupGap | null {
  const together = ({ executives, nonExecutives }: GroupedCounts) =>
    executives.map((count, index) => count + (nonExecutives[index] ?? 0));
  const shown = items.map((item) => item && together(item));
  return groupWordMayBeSaid(seats, shown, threshold) ? groupGap(items.filter((item) => item !== null)) : null;
}

const WORDS: Readonly<Record<GroupGap, string>> = {
  'executives-higher': 'Over all questions together, executives see it higher than non-executives',
  'non-executives-higher': 'Over all questions together, non-executives see it higher than executives',
  'no-clear-difference': 'Over all questions together, there is no clear difference between executives and non-executives',
};

/** @example groupWordInWords('no-clear-difference') // 'Over all questions together, there is no clear difference between …' */
export function groupWordInWords(word: GroupGap): string {
  return WORDS[word];
}
