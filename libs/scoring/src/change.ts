/** What became of an item or section since the wave before. */
export type Change = 'risen-with-proof' | 'said-higher-proof-unchanged' | 'lower' | 'unchanged' | 'not-comparable';

/** A level with the level that its evidence supports; null where none was agreed. */
export interface Standing {
  readonly level: number | null;
  readonly supported: number;
}

/**
 * Change between two waves. A rise counts as proved only where the supported level rose as well; proof that rose while
 * the level stood still is *unchanged*, and shows as a smaller over-claim. Two waves a year never support control
 * limits: beside this there is only a plain run of points with dates.
 *
 * @param comparable whether item, section rule and method are the same, or a release note says that levels still compare
 * @example changeBetween({ level: 2, supported: 2 }, { level: 3, supported: 2 }, true) // 'said-higher-proof-unchanged'
 */
export function changeBetween(before: Standing, after: Standing, comparable: boolean): Change {
  if (!comparable || before.level === null || after.level === null) return 'not-comparable';
  if (after.level < before.level) return 'lower';
  if (after.level === before.level) return 'unchanged';
  return after.supported > before.supported ? 'risen-with-proof' : 'said-higher-proof-unchanged';
}

const WORDS: Readonly<Record<Change, string>> = {
  'risen-with-proof': 'Risen, with proof',
  'said-higher-proof-unchanged': 'Said to be higher, proof unchanged',
  lower: 'Lower',
  unchanged: 'Unchanged',
  'not-comparable': 'Not comparable',
};

/** @example changeInWords('lower') // 'Lower' */
export function changeInWords(change: Change): string {
  return WORDS[change];
}

/** Who held a seat when scoring opened. */
export interface Holder {
  readonly seatId: string;
  readonly personId: string | null;
}

/**
 * How many of today's seats are held by the same people as last time: *x of y*. A seat that is new, or was or is empty,
 * is not.
 */
export function sameHolders(before: readonly Holder[], after: readonly Holder[]): { readonly same: number; readonly of: number } {
  const people = new Map(before.map(({ seatId, personId }) => [seatId, personId]));
  const same = after.filter(({ seatId, personId }) => personId !== null && people.get(seatId) === personId).length;
  return { same, of: after.length };
}
