import { type Matrix, type Ratings, square, sum, tallyOf, type UnitCounts } from './metric.js';

export type Weights = 'unweighted' | 'linear' | 'ordinal' | 'quadratic';

/** How much of an agreement each pair of categories is, from 0 to 1 (Gwet 2014, chapter 3). */
export function gwetWeights(kind: Weights, categories: readonly number[]): Matrix {
  const value = (index: number) => categories[index] ?? 0;
  const span = value(categories.length - 1) - value(0);
  const pairs = (steps: number) => (steps * (steps + 1)) / 2;
  return square(categories.length, (i, j) => {
    if (i === j) return 1;
    if (kind === 'unweighted') return 0;
    if (kind === 'linear') return 1 - Math.abs(value(i) - value(j)) / span;
    if (kind === 'quadratic') return 1 - ((value(i) - value(j)) / span) ** 2;
    return 1 - pairs(Math.abs(i - j)) / pairs(categories.length - 1);
  });
}

/**
 * Gwet's AC1 (unweighted) and AC2 (weighted), which chance does not drag down where nearly all agree (Gwet 2014,
 * Handbook of Inter-Rater Reliability; R package irrCAC). For the annex, with quadratic weights.
 *
 * @param units one row a unit (an item), one column a rater (a seat), null where missing
 * @param scale all levels that could have been chosen, in order; without it, those that occur
 * @returns 1 where all gave one level of a scale; null with fewer than two categories, or no unit with two ratings
 * @throws RangeError where a rating is not on the scale
 * @example gwetAC([[1, 1], [2, 2], [1, 2]], 'unweighted') // 1/3: observed 2/3, expected 1/2
 */
export function gwetAC(units: Ratings, kind: Weights, scale?: readonly number[]): number | null {
  return gwetACOfCounts(tallyOf(units, scale), kind);
}

/** The same from counts alone: which rater gave what plays no part in it. */
export function gwetACOfCounts(tally: UnitCounts, kind: Weights): number | null {
  const found = agreementsOf(tally, kind);
  return found && (found.observed - found.expected) / (1 - found.expected);
}

/** Observed agreement of two ratings of one unit, and what chance would give; null as above. */
export function agreementsOf(
  { units, categories }: UnitCounts,
  kind: Weights,
): { readonly observed: number; readonly expected: number } | null {
  const weights = gwetWeights(kind, categories);
  const rated = units.filter((unit) => sum(unit) > 0);
  const paired = rated.filter((unit) => sum(unit) >= 2);
  if (categories.length < 2 || paired.length === 0) return null;

  const weighted = (unit: readonly number[], i: number) => sum(unit.map((count, j) => count * (weights[i]?.[j] ?? 0)));
  const agreedIn = (unit: readonly number[]) =>
    sum(unit.map((count, i) => count * (weighted(unit, i) - 1))) / (sum(unit) * (sum(unit) - 1));
  const observed = sum(paired.map(agreedIn)) / paired.length;

  const share = (i: number) => sum(rated.map((unit) => (unit[i] ?? 0) / sum(unit))) / rated.length;
  const chosen = categories.map((_, i) => share(i) * (1 - share(i)));
  const expected = (sum(weights.flat()) * sum(chosen)) / (categories.length * (categories.length - 1));
  return { observed, expected };
}
