import { normalQuantile } from './normal.js';

/** Two ranks of the ordered answers with the chance that the median lies between them. */
export interface RankInterval {
  readonly lower: number;
  readonly upper: number;
  readonly coverage: number;
}

/** Past this the number of ways to throw coins is beyond what a number holds. */
const MOST_PEOPLE = 1000;

function refuseConfidence(confidence: number): void {
  if (!(confidence >= 0 && confidence < 1)) throw new RangeError(`${confidence} is no confidence under 1`);
}

/** Chance of k or fewer heads in n throws of a fair coin. */
function coinsAtMost(k: number, n: number): number {
  let ways = 1;
  let total = 1;
  for (let i = 1; i <= k; i++) {
    ways = (ways * (n - i + 1)) / i;
    total += ways;
  }
  return total / 2 ** n;
}

/**
 * The narrowest pair of ranks, as far from both ends, between which a median lies with at least the asked confidence,
 * whatever the distribution (Conover, Practical Nonparametric Statistics). For researchers: a board is a census, not a
 * sample, and no screen or paper shows this.
 *
 * @param n whole number of people, up to a thousand
 * @returns null where even the whole range does not reach it: five people reach 93.75 %
 * @throws RangeError for more people or a part of one, and for a confidence of 1 or more, which no ranks short of everybody there is reach
 * @example medianRankInterval(9) // { lower: 2, upper: 8, coverage: 0.9609375 }
 */
export function medianRankInterval(n: number, confidence = 0.95): RankInterval | null {
  if (!(Number.isInteger(n) && n >= 0 && n <= MOST_PEOPLE))
    throw new RangeError(`exact ranks are for whole people, ${MOST_PEOPLE} at most`);
  refuseConfidence(confidence);
  let found: RankInterval | null = null;
  for (let lower = 1; lower <= n / 2; lower++) {
    const coverage = 1 - 2 * coinsAtMost(lower - 1, n);
    if (coverage < confidence) break;
    found = { lower, upper: n + 1 - lower, coverage };
  }
  return found;
}

/**
 * Wilson's interval of a share (Wilson 1927, JASA 22:209-212), without continuity correction. For researchers, as above.
 *
 * @returns two shares from 0 to 1; all of that where nobody was asked
 * @throws RangeError where there are more successes than people, or fewer than none; for a confidence of 1 or more, or under 0
 * @example wilson(8, 10) // [0.4902, 0.9433]
 */
export function wilson(successes: number, n: number, confidence = 0.95): readonly [number, number] {
  if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} of ${n} is no share`);
  refuseConfidence(confidence);
  if (n === 0) return [0, 1];
  const z = normalQuantile((1 + confidence) / 2);
  const share = successes / n;
  const scale = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  // At none and at all, one end is 0 or 1 exactly; differences of fractions miss it by a hair.
  return [successes === 0 ? 0 : centre - half, successes === n ? 1 : centre + half];
}
