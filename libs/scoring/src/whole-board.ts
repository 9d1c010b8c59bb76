import { WHOLE_BOARD_ITEMS } from './constants.js';
import type { Spread } from './disclosure/spread-to-show.js';
import { gwetACOfCounts } from './research/gwet.js';
import { krippendorffAlphaOfCounts } from './research/krippendorff.js';

/** How far a whole board agrees over all items of one scale, in two coefficients. For the annex of its own paper, never a headline. */
export interface WholeBoardAgreement {
  /** Krippendorff's α with the ordinal metric; null where all gave one and the same level to everything. */
  readonly alpha: number | null;
  /** Gwet's AC2 with quadratic weights. */
  readonly ac2: number | null;
  /** Items whose counts the board was shown, and so the only ones that count. */
  readonly items: number;
  /** Items there are. */
  readonly of: number;
}

/**
 * Agreement of the whole board over all five-level items, from what the board has been shown and from nothing else: the counts of
 * their first rounds. It therefore tells nothing that the paper does not hold already.
 *
 * @param spreads of the first round of each item; null where nothing was revealed
 * @returns null where the counts of fewer than two items were shown (ours)
 */
export function wholeBoardAgreement(spreads: readonly (Pick<Spread, 'counts'> | null)[]): WholeBoardAgreement | null {
  const units = spreads.flatMap((spread) => (spread?.counts ? [spread.counts] : []));
  const levels = units[0]?.length ?? 0;
  if (units.length < WHOLE_BOARD_ITEMS) return null;
  if (units.some((counts) => counts.length !== levels)) throw new RangeError('items of different scales cannot be put together');
  const tally = { categories: Array.from({ length: levels }, (_, index) => index + 1), units };
  return {
    alpha: krippendorffAlphaOfCounts(tally, 'ordinal'),
    ac2: gwetACOfCounts(tally, 'quadratic'),
    items: units.length,
    of: spreads.length,
  };
}
