/** How many chose each level: `counts[0]` chose level 1, and so on to the top of the scale. */
export type Counts = readonly number[];

/**
 * Levels, one a person, as counts per level.
 *
 * @param levels whole numbers from 1 to `scale`; do not know, not applicable and absent are not among them
 * @param scale  how many levels the item has
 * @throws RangeError where a level is not on the scale: it is a fault of the caller, never an answer to be dropped
 * @example countLevels([2, 3, 3, 5], 5) // [0, 1, 2, 0, 1]
 */
export function countLevels(levels: readonly number[], scale: number): number[] {
  const counts = new Array<number>(scale).fill(0);
  for (const level of levels) {
    const before = counts[level - 1];
    if (before === undefined) throw new RangeError(`${level} is not a level of a scale from 1 to ${scale}`);
    counts[level - 1] = before + 1;
  }
  return counts;
}

/** How many people the counts hold. @example numberOf([0, 1, 2, 0, 1]) // 4 */
export function numberOf(counts: Counts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The level of the person at `rank` (1 = lowest) when everybody stands in order. */
function levelAt(counts: Counts, rank: number): number {
  let passed = 0;
  for (const [index, count] of counts.entries()) {
    passed += count;
    if (passed >= rank) return index + 1;
  }
  throw new RangeError(`nobody stands at rank ${rank}`);
}

/**
 * The quantile of whole counts, Hyndman and Fan (1996, The American Statistician 50:361-365) type 2: the inverse of the
 * distribution, with the mean of both neighbours where it falls between two people.
 *
 * @param percent whole per cent above 0 and under 100, so that `n × percent` stays a whole number
 * @returns a level or the middle of two; null where nobody gave a level
 * @throws RangeError for another per cent: what lies under nobody, or over everybody, is no quantile; and for parts of people
 * @example quantile([1, 1, 1, 1, 0], 25) // 1.5
 */
export function quantile(counts: Counts, percent: number): number | null {
  if (!(Number.isInteger(percent) && percent > 0 && percent < 100)) throw new RangeError(`${percent} per cent is no quantile`);
  if (!counts.every((count) => Number.isInteger(count) && count >= 0))
    throw new RangeError(`[${counts.join()}] counts parts of people`);
  const n = numberOf(counts);
  if (n === 0) return null;
  const scaled = n * percent;
  if (scaled % 100 !== 0) return levelAt(counts, Math.ceil(scaled / 100));
  const rank = scaled / 100;
  return (levelAt(counts, rank) + levelAt(counts, rank + 1)) / 2;
}

/** The ordinary median: with an even number of people the mean of the middle two. @example median([1, 1, 0, 0, 0]) // 1.5 */
export function median(counts: Counts): number | null {
  return quantile(counts, 50);
}

/**
 * The lower median, always a level that somebody chose: with an even number of people the lower of the middle two.
 * It is what a small board is shown, because a half would tell that the two in the middle differ.
 *
 * @example lowerMedian([1, 1, 0, 0, 0]) // 1
 */
export function lowerMedian(counts: Counts): number | null {
  const n = numberOf(counts);
  return n === 0 ? null : levelAt(counts, Math.ceil(n / 2));
}

/** Lower and upper quartile, type 2. @example quartiles([1, 1, 1, 1, 0]) // { q1: 1.5, q3: 3.5 } */
export function quartiles(counts: Counts): { readonly q1: number; readonly q3: number } | null {
  const q1 = quantile(counts, 25);
  const q3 = quantile(counts, 75);
  return q1 === null || q3 === null ? null : { q1, q3 };
}
