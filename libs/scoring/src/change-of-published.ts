import { type Change, changeBetween, changeInWords } from './change.js';
import { SYSTEM_AGGREGATE_FROM } from './constants.js';
import { independentBoards, type Led } from './peers.js';

/** Change as far as two publications tell it: without evidence beside both, a rise is no more than said. */
export type PublishedChange = Change | 'said-higher';

/** A published level. */
export interface PublishedStanding {
  readonly level: number | null;
  /** How far it lies above its proof; null where evidence is not shared. */
  readonly overClaim: number | null;
}

/**
 * Change between two waves of one trust, from what it published of both (method, section 4). The supported level is the published
 * one less the over-claim: a publication tells of proof up to the level and not beyond, so neither does this. Where evidence is not
 * shared in both waves nothing is known of proof, and a rise is *said to be higher* without a word on proof.
 *
 * @param comparable whether item, section rule and method are the same, or a release note says that levels still compare
 * @example changeOfPublished({ level: 2, overClaim: 1 }, { level: 3, overClaim: 0 }, true) // 'risen-with-proof'
 */
export function changeOfPublished(before: PublishedStanding, after: PublishedStanding, comparable: boolean): PublishedChange {
  const proof = ({ level, overClaim }: PublishedStanding) => (level ?? 1) - (overClaim ?? 0);
  const change = changeBetween(
    { level: before.level, supported: proof(before) },
    { level: after.level, supported: proof(after) },
    comparable,
  );
  const higher = change === 'risen-with-proof' || change === 'said-higher-proof-unchanged';
  return higher && (before.overClaim === null || after.overClaim === null) ? 'said-higher' : change;
}

/** @example publishedChangeInWords('said-higher') // 'Said to be higher, proof not shared' */
export function publishedChangeInWords(change: PublishedChange): string {
  return change === 'said-higher' ? 'Said to be higher, proof not shared' : changeInWords(change);
}

export type CountedChange = Exclude<PublishedChange, 'not-comparable'>;

/** How many independent boards changed alike on one item; only where there are three or more of them. */
export function changesOfSystem(
  boards: readonly (Led & { readonly change: PublishedChange })[],
): { readonly change: CountedChange; readonly boards: number }[] {
  return COUNTED.flatMap((change) => {
    const alike = independentBoards(boards.filter((board) => board.change === change)).length;
    return alike < SYSTEM_AGGREGATE_FROM ? [] : [{ change, boards: alike }];
  });
}

const COUNTED: readonly CountedChange[] = [
  'risen-with-proof',
  'said-higher-proof-unchanged',
  'said-higher',
  'lower',
  'unchanged',
];
