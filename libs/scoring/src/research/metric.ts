import type { Counts } from '../spread.js';

/** How far two categories are apart, as squared distance, or how much of an agreement they are, as weight from 0 to 1. */
export type Matrix = readonly (readonly number[])[];

/** Values of units by rater; null where a rater did not rate a unit. */
export type Ratings = readonly (readonly (number | null)[])[];

/** Units as counts: how many raters chose each of the categories, which stand in order. Nobody needs to know who did. */
export interface UnitCounts {
  readonly categories: readonly number[];
  readonly units: readonly Counts[];
}

/** All values that occur, in order. */
function categoriesOf(units: Ratings): number[] {
  return [...new Set(units.flat().filter((value) => value !== null))].sort((a, b) => a - b);
}

/**
 * For each unit how many raters chose each category.
 *
 * @param categories all that could have been chosen, in order; without them, those that occur
 * @throws RangeError where a value is none of the categories: it would be dropped in silence; or where they are not in order
 */
export function tallyOf(ratings: Ratings, categories: readonly number[] = categoriesOf(ratings)): UnitCounts {
  if (categories.some((category, index) => index > 0 && !(category > (categories[index - 1] ?? category))))
    throw new RangeError(`the categories ${categories.join()} are not in order`);
  const stray = ratings.flat().find((value) => value !== null && !categories.includes(value));
  if (stray !== undefined) throw new RangeError(`${stray} is none of the categories`);
  const units = ratings.map((unit) => categories.map((category) => unit.filter((value) => value === category).length));
  return { categories, units };
}

/** Rows for columns: ratings by rater to ratings by unit. */
export function transpose(ratings: Ratings): (number | null)[][] {
  const units = Math.max(0, ...ratings.map((row) => row.length));
  return Array.from({ length: units }, (_, unit) => ratings.map((row) => row[unit] ?? null));
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A square matrix from a function of two places. */
export function square(size: number, at: (i: number, j: number) => number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => at(i, j)));
}
