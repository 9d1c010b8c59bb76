import type { Band } from '@candour/scoring';

/** What of an item its place may follow from: only figures that are shown on the same page. */
export interface Placed {
  readonly spread: { readonly band: Band | null } | null;
  readonly overClaim: number | null;
}

/** How the profile may be ordered: within one board, and never across trusts. */
export const sortings = ['section', 'disagreement', 'over-claim'] as const;
export type Sorting = (typeof sortings)[number];

export const asSorting = (word: string): Sorting => sortings.find((sorting) => sorting === word) ?? 'section';

const bands: readonly Band[] = ['split', 'wide', 'moderate', 'strong'];
/** Widest disagreement first; what may not be shown, or was not revealed, last and together: its place may tell nothing. */
const disagreement = ({ spread }: Placed): number => (spread?.band ? bands.indexOf(spread.band) : bands.length);
const lessProof = ({ overClaim }: Placed): number => -(overClaim ?? -1);

/** The items in another order; those that stand equal keep the order of the instrument. */
export function sorted<Item extends Placed>(items: readonly Item[], by: Sorting): readonly Item[] {
  if (by === 'section') return items;
  const key = by === 'disagreement' ? disagreement : lessProof;
  return [...items].sort((one, other) => key(one) - key(other));
}
