/** How far two categories are apart, as squared distance, or how much of an agreement they are, as weight from 0 to 1. */
export type Matrix = readonly (readonly number[])[];

/** Values of units by rater; null where a rater did not rate a unit. */
export type Ratings = readonly (readonly (number | null)[])[];

/** All values that occur, in order. */
export function categoriesOf(units: Ratings): number[] {
  return [...new Set(units.flat().filter((value) => value !== null))].sort((a, b) => a - b);
}

/** For each unit how many raters chose each category. */
export function tally(units: Ratings, categories: readonly number[]): number[][] {
  return units.map((unit) => categories.map((category) => unit.filter((value) => value === category).length));
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
