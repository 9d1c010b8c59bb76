/*
 * Shared by the attack tests. An attacker knows everything released, lists every board that would have led to the same releases,
 * and asks where each of the others can stand. Nobody knows who is who in a histogram, so histograms are listed, not people.
 */

/** Every way in which so many people stand in so many places. */
export function* histograms(people: number, places: number): Generator<number[]> {
  if (places === 1) yield [people];
  else for (let here = 0; here <= people; here++) for (const rest of histograms(people - here, places - 1)) yield [here, ...rest];
}

/** The places where somebody stands, as bits: bit 0 is level 1, and so on. */
export const bitsOf = (counts: readonly number[]): number =>
  counts.reduce((bits, count, place) => (count > 0 ? bits | (1 << place) : bits), 0);

/** Where the others stand, for somebody who stands in a place themselves. */
export const bitsBeside = (counts: readonly number[], own: number): number =>
  counts[own] === 1 ? bitsOf(counts) & ~(1 << own) : bitsOf(counts);

const isOne = (bits: number): boolean => bits !== 0 && (bits & (bits - 1)) === 0;

/**
 * Whether an answer is forced: everybody it could be stands in one place on all boards, or surely gave no level (the last two
 * places are *do not know* and *not applicable*).
 *
 * @param bits the places where they can stand, 0 where there is nobody
 */
export function isForced(bits: number, scale: number): boolean {
  return isOne(bits) || (bits !== 0 && (bits >> scale) << scale === bits);
}

/** Whether all, or all but one, answered alike, as far as whoever sees all of a spread can tell: then answers can be worked out. */
export function allButOneAlike({
  counts,
  noLevel,
  answered,
}: {
  readonly counts: readonly number[] | null;
  readonly noLevel: number | null;
  readonly answered: number;
}): boolean {
  return counts !== null && Math.max(...counts, noLevel ?? 0) >= answered - 1;
}
