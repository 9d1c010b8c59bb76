import { type Matrix, type Ratings, square, sum, tallyOf, type UnitCounts } from './metric.js';

export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Squared distances of all pairs of categories. The ordinal one depends on how often each in between was used. */
function distances(metric: Metric, categories: readonly number[], used: readonly number[]): number[][] {
  const value = (index: number) => categories[index] ?? 0;
  const often = (index: number) => used[index] ?? 0;
  return square(categories.length, (i, j) => {
    if (i === j) return 0;
    if (metric === 'nominal') return 1;
    if (metric === 'interval') return (value(i) - value(j)) ** 2;
    if (metric === 'ratio') return ((value(i) - value(j)) / (value(i) + value(j))) ** 2;
    const between = sum(used.slice(Math.min(i, j), Math.max(i, j) + 1));
    return (between - (often(i) + often(j)) / 2) ** 2;
  });
}

/** Mean distance of two ratings of one unit, and of any two ratings at all; α is 1 less their ratio. */
export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/** Over all units with two ratings or more; null where there is none. */
function disagreement({ units, categories }: UnitCounts, distancesOf: (used: readonly number[]) => Matrix): Disagreement | null {
  const paired = units.filter((unit) => sum(unit) >= 2);
  const used = categories.map((_, index) => sum(paired.map((unit) => unit[index] ?? 0)));
  const total = sum(used);
  if (total === 0) return null;
  const distance = distancesOf(used);
  const far = (i: number, j: number) => distance[i]?.[j] ?? 0;

  let observed = 0;
  let expected = 0;
  for (const i of categories.keys())
    for (const j of categories.keys()) {
      for (const unit of paired) observed += ((unit[i] ?? 0) * (unit[j] ?? 0) * far(i, j)) / (sum(unit) - 1);
      expected += ((used[i] ?? 0) * (used[j] ?? 0) * far(i, j)) / (total - 1);
    }
  return { observed: observed / total, expected: expected / total };
}

/** Observed and expected disagreement with one of Krippendorff's metrics. */
export function disagreementOf(tally: UnitCounts, metric: Metric): Disagreement | null {
  return disagreement(tally, (used) => distances(metric, tally.categories, used));
}

function alphaOf(found: Disagreement | null): number | null {
  return found === null || found.expected === 0 ? null : 1 - found.observed / found.expected;
}

/**
 * Krippendorff's α over a whole board and all items (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability): 1 where all
 * agree on every unit, 0 where they agree no more than if ratings were dealt out by chance. Units with fewer than two ratings
 * are left out. For the annex only.
 *
 * @param units one row a unit (an item), one column a rater (a seat), null where missing
 * @returns null where all ratings are alike, or no unit has two: there is nothing to disagree about
 * @example krippendorffAlpha([[1, 1], [2, 2], [1, 2]], 'nominal') // 4/9
 */
export function krippendorffAlpha(units: Ratings, metric: Metric): number | null {
  return krippendorffAlphaOfCounts(tallyOf(units), metric);
}

/** The same from counts alone: which rater gave what plays no part in it. */
export function krippendorffAlphaOfCounts(tally: UnitCounts, metric: Metric): number | null {
  return alphaOf(disagreementOf(tally, metric));
}

/**
 * The same with weights of agreement instead of a metric, each weight w read as the distance 1 − w (Gwet 2014). With
 * Gwet's ordinal weights it is *not* Krippendorff's ordinal α: 0.834 against 0.815 on the same data.
 */
export function weightedAlpha(units: Ratings, weightsOf: (categories: readonly number[]) => Matrix): number | null {
  const tally = tallyOf(units);
  return alphaOf(disagreement(tally, () => weightsOf(tally.categories).map((row) => row.map((weight) => 1 - weight))));
}
