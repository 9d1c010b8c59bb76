import { FULL_FROM } from '../constants.js';
import { type Counts, numberOf } from '../spread.js';

/**
 * Whether a mean or median below national level may be shown: from eight people (NHS Digital, Hospital Episode
 * Statistics disclosure control, September 2018).
 */
export function meanMayBeShown(n: number): boolean {
  return n >= FULL_FROM;
}

/**
 * Which groups of a total may be shown: those of k people or more, the total where it has k, provided that whoever is
 * hidden makes a pool of at least k, or nobody is. Where the pool is too small, the smallest shown group is hidden too.
 *
 * @example visibleGroups({ A: 3, B: 6, direct: 4 }, 5) // { groups: { A: false, B: true, direct: false }, total: true }
 */
export function visibleGroups(
  sizes: Readonly<Record<string, number>>,
  k: number,
): { readonly groups: Readonly<Record<string, boolean>>; readonly total: boolean } {
  const ordered = Object.entries(sizes).sort(([, one], [, other]) => one - other);
  const hidden = new Set(ordered.filter(([, size]) => size < k).map(([name]) => name));
  const pool = () => ordered.filter(([name]) => hidden.has(name)).reduce((people, [, size]) => people + size, 0);
  for (const [name] of ordered) if (pool() > 0 && pool() < k) hidden.add(name);
  const total = ordered.reduce((people, [, size]) => people + size, 0);
  return { groups: Object.fromEntries(ordered.map(([name]) => [name, !hidden.has(name)])), total: total >= k };
}

/** What two histograms of the same item tell of those who are in one of them only. */
export interface ReleaseDifference {
  readonly allowed: boolean;
  /** Later less earlier, per level. */
  readonly difference: readonly number[];
  /** Levels that the difference names, with how many people. */
  readonly leaks: readonly { readonly level: number; readonly count: number }[];
}

/**
 * Whether a second histogram may follow a first: not where fewer than k people explain the difference, because it then
 * names what they chose. Equal histograms tell nothing new. This looks at numbers only; what the program enforces is
 * stricter, it compares the sets of respondents (`mayShowCountsAgain`).
 *
 * @throws RangeError where the scales differ
 */
export function releaseDifference(first: Counts, second: Counts, k: number): ReleaseDifference {
  if (first.length !== second.length) throw new RangeError('histograms of different scales cannot be subtracted');
  const difference = second.map((count, index) => count - (first[index] ?? 0));
  const came = numberOf(difference.filter((count) => count > 0));
  const went = -numberOf(difference.filter((count) => count < 0));
  const people = Math.max(came, went);
  const allowed = people === 0 || people >= k;
  const named = difference.flatMap((count, index) => (count === 0 ? [] : [{ level: index + 1, count: Math.abs(count) }]));
  return { allowed, difference, leaks: allowed ? [] : named };
}

/**
 * What is left of a board when one group of it is shown: the histogram of everybody else follows by subtraction, which
 * is why a group's histogram is never shown, however large the group.
 */
export function complementOf(
  all: Counts,
  group: Counts,
): { readonly counts: readonly number[]; readonly n: number; readonly allowed: false } {
  const counts = all.map((count, index) => count - (group[index] ?? 0));
  return { counts, n: numberOf(counts), allowed: false };
}
