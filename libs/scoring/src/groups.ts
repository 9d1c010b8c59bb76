import { GROUP_GAP, GROUP_GAP_ITEMS, GROUP_GAP_LEVELS } from './constants.js';
import { type Counts, numberOf } from './spread.js';

/** One word an assessment; never a figure of a group, and never item by item. */
export type GroupGap = 'executives-higher' | 'non-executives-higher' | 'no-clear-difference';

/** The levels of one of the items fixed at set-up, by group. */
export interface GroupedCounts {
  readonly executives: Counts;
  readonly nonExecutives: Counts;
}

function mean(counts: Counts): number {
  return counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / numberOf(counts);
}

/**
 * Whether executives or non-executives see it higher, over six or more items together (ours): the mean over the items of
 * the gap between the means of both groups is half a level or more. The items are fixed at set-up, and each needs five
 * levels from both groups: where one has fewer there is no word at all, because dropping it would tell of the others.
 *
 * @returns null where the word may not be given
 */
export function groupGap(items: readonly GroupedCounts[]): GroupGap | null {
  const enough = items.every((item) =>
    [item.executives, item.nonExecutives].every((group) => numberOf(group) >= GROUP_GAP_LEVELS),
  );
  if (items.length < GROUP_GAP_ITEMS || !enough) return null;
  const gaps = items.map((item) => mean(item.executives) - mean(item.nonExecutives));
  const gap = Math.round((gaps.reduce((sum, one) => sum + one, 0) / gaps.length) * 1e9) / 1e9;
  if (gap >= GROUP_GAP) return 'executives-higher';
  return gap <= -GROUP_GAP ? 'non-executives-higher' : 'no-clear-difference';
}
