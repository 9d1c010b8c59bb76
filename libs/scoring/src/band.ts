import { agreement } from './agreement.js';
import {
  atLeast,
  FAR_FROM_MEDIAN,
  MODERATE_BELOW_AGREEMENT,
  SHORT_SCALE_SPLIT_FROM,
  SHORT_SCALE_SPLIT_SHARE,
  SHORT_SCALE_TOGETHER,
  WIDE_BELOW_AGREEMENT,
  WIDE_FROM_QUARTILE_RANGE,
} from './constants.js';
import { ipras, panelDisagrees } from './ipras.js';
import { type Counts, median, numberOf, quartiles } from './spread.js';

/** How far the members agree, in one word. */
export type Band = 'strong' | 'moderate' | 'wide' | 'split';

/** Which rule gave the band: the first that holds, in the order of the list. */
export type BandReason =
  | 'agreement-below-zero'
  | 'range-beyond-symmetry'
  | 'panel-rule'
  | 'quartiles-far-apart'
  | 'agreement-low'
  | 'agreement-middling'
  | 'answer-far-from-median'
  | 'agreement-high'
  | 'both-ends'
  | 'one-level'
  | 'two-neighbours'
  | 'no-common-ground';

export interface BandResult {
  readonly band: Band;
  readonly reason: BandReason;
}

/**
 * Agreement to nine decimals, as the cut-offs compare it: a sum of fractions that is exactly 0.4 on paper must not fall
 * on either side by accident, here or in another program that checks the same rule.
 */
function comparable(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** The band of an item with five levels; needs somebody to have given a level. */
function bandOfFive(counts: Counts): BandResult {
  const agreed = comparable(agreement(counts) ?? 0);
  const low = agreed < WIDE_BELOW_AGREEMENT;
  if (agreed < 0) return { band: 'split', reason: 'agreement-below-zero' };
  if (low && ipras(counts)?.disagreement) return { band: 'split', reason: 'range-beyond-symmetry' };
  if (low && panelDisagrees(counts)) return { band: 'split', reason: 'panel-rule' };

  const { q1, q3 } = quartiles(counts) ?? { q1: 0, q3: 0 };
  if (q3 - q1 >= WIDE_FROM_QUARTILE_RANGE) return { band: 'wide', reason: 'quartiles-far-apart' };
  if (low) return { band: 'wide', reason: 'agreement-low' };

  const middle = median(counts) ?? 0;
  if (agreed < MODERATE_BELOW_AGREEMENT) return { band: 'moderate', reason: 'agreement-middling' };
  const far = counts.some((count, index) => count > 0 && Math.abs(index + 1 - middle) >= FAR_FROM_MEDIAN);
  return far ? { band: 'moderate', reason: 'answer-far-from-median' } : { band: 'strong', reason: 'agreement-high' };
}

/** The band of an item with three or four levels; of four, the highest two together are the upper end. */
function bandOfShort(counts: Counts): BandResult {
  const n = numberOf(counts);
  const lowest = counts[0] ?? 0;
  const highest = numberOf(counts.slice(2));
  const enough = (count: number) => count >= SHORT_SCALE_SPLIT_FROM && atLeast(count, n, SHORT_SCALE_SPLIT_SHARE);
  if (enough(lowest) && enough(highest)) return { band: 'split', reason: 'both-ends' };

  const together = (count: number) => atLeast(count, n, SHORT_SCALE_TOGETHER);
  const strong = counts.some((count, index) => {
    const twoAway = counts.some((other, place) => other > 0 && Math.abs(place - index) >= FAR_FROM_MEDIAN);
    return together(count) && !twoAway;
  });
  if (strong) return { band: 'strong', reason: 'one-level' };
  const neighbours = counts.some((count, index) => index > 0 && together(count + (counts[index - 1] ?? 0)));
  return neighbours ? { band: 'moderate', reason: 'two-neighbours' } : { band: 'wide', reason: 'no-common-ground' };
}

/**
 * The band of one item on one board, with the rule that gave it. All cut-offs are ours; bands of boards of different
 * size are not compared, and reflections, cards and polls have none (do not ask).
 *
 * - Five levels, the first that holds: **split** if A < 0, or A < 0.40 with disagreement by IPRAS or the panel rule;
 *   **wide** if the quartiles lie two or more apart or A < 0.40; **moderate** if A < 0.70 or any answer lies two or more
 *   levels from the median; else **strong**.
 * - Three and four levels: **split** if at least max(3, ⌈n/3⌉) stand at each end; **strong** if four fifths chose one
 *   level and nobody is two away from it; **moderate** if four fifths lie on two neighbours; else **wide**.
 *
 * @returns null where nobody gave a level, or where the scale has neither three, four nor five levels
 * @example bandOf([0, 5, 0, 5, 0]) // { band: 'split', reason: 'range-beyond-symmetry' }
 */
export function bandOf(counts: Counts): BandResult | null {
  if (numberOf(counts) === 0) return null;
  if (counts.length === 5) return bandOfFive(counts);
  return counts.length === 3 || counts.length === 4 ? bandOfShort(counts) : null;
}

const REASONS: Readonly<Record<BandReason, string>> = {
  'agreement-below-zero': 'The answers form two camps rather than one',
  'range-beyond-symmetry': 'The middle of the board is spread further than its place on the scale explains',
  'panel-rule': 'Enough members stand at each end to make two camps',
  'quartiles-far-apart': 'The middle half of the board is spread over two levels or more',
  'agreement-low': 'The answers lie scattered over the scale',
  'agreement-middling': 'Most answers lie near each other, and not all',
  'answer-far-from-median': 'Most answers lie together, and at least one lies two levels or more from the middle',
  'agreement-high': 'The answers lie together, and none lies two levels from the middle',
  'both-ends': 'A third or more stand at each end',
  'one-level': 'Four fifths or more chose one level, and nobody is two levels from it',
  'two-neighbours': 'Four fifths or more lie on two neighbouring levels',
  'no-common-ground': 'No two neighbouring levels hold four fifths of the answers',
};

/**
 * The rule that gave a band, in words; only where all of the spread is shown, as the rule tells more than the band does.
 *
 * @example bandReasonInWords('one-level') // 'Four fifths or more chose one level, and nobody is two levels from it'
 */
export function bandReasonInWords(reason: BandReason): string {
  return REASONS[reason];
}

const WORDS: Readonly<Record<Band, string>> = {
  strong: 'Strong: members see this alike',
  moderate: 'Moderate: members see this much alike, with some differences',
  wide: 'Wide: members see this very differently',
  split: 'Split: members stand on both sides of the scale',
};

/** @example bandInWords('wide') // 'Wide: members see this very differently' */
export function bandInWords(band: Band): string {
  return WORDS[band];
}
