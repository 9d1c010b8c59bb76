import { SMALL_PANEL_EXTREMES } from './constants.js';
import { type Counts, median, numberOf, quantile } from './spread.js';

/** What the RAND/UCLA method says of a panel, on its own scale from 1 to 9. */
export interface PanelSpread {
  readonly median: number;
  readonly p30: number;
  readonly p70: number;
  /** Interpercentile range, P70 − P30. */
  readonly ipr: number;
  /** Its central point. */
  readonly iprcp: number;
  /** Asymmetry: how far the central point lies from 5. */
  readonly ai: number;
  /** The range at which a panel so placed begins to disagree. */
  readonly ipras: number;
  readonly disagreement: boolean;
  /** Disagreement index, IPR / IPRAS: over 1 is disagreement. */
  readonly di: number;
}

/** A level of a scale with `scale` levels on the 1 to 9 of RAND/UCLA. @example onNinePoints(2, 5) // 3 */
export function onNinePoints(level: number, scale: number): number {
  return 1 + (8 * (level - 1)) / (scale - 1);
}

/**
 * Disagreement by the interpercentile range adjusted for symmetry: IPR = P70 − P30 against
 * IPRAS = 2.35 + 1.5·|5 − (P30 + P70)/2| (Fitch and others 2001, The RAND/UCLA Appropriateness Method User's Manual;
 * BMJ Open 2012;2:e001431 prints 2.5 once, its own result needs 2.35). Percentiles are of type 2.
 *
 * @param counts how many chose each level; the scale (two levels or more) is mapped to 1..9
 * @returns null where nobody gave a level
 * @throws RangeError for a scale of one level, on which nobody can disagree
 * @example ipras([4, 0, 1, 0, 4])?.disagreement // true
 */
export function ipras(counts: Counts): PanelSpread | null {
  if (counts.length < 2) throw new RangeError('a scale has two levels or more');
  const at = (level: number | null) => (level === null ? null : onNinePoints(level, counts.length));
  const [middle, p30, p70] = [at(median(counts)), at(quantile(counts, 30)), at(quantile(counts, 70))];
  if (middle === null || p30 === null || p70 === null) return null;
  const ipr = p70 - p30;
  const iprcp = (p30 + p70) / 2;
  const ai = Math.abs(5 - iprcp);
  const limit = 2.35 + 1.5 * ai;
  return { median: middle, p30, p70, ipr, iprcp, ai, ipras: limit, disagreement: ipr > limit, di: ipr / limit };
}

/**
 * How many people in *each* extreme third make a panel of n disagree: 3 for 8–10, 4 for 11–13, 5 for 14–16 (RAND/UCLA),
 * 3 for 5–7 (ours). The steps go on in threes for a board of more than 16; there is no rule under 5.
 *
 * @example panelExtremes(12) // 4
 */
export function panelExtremes(n: number): number | null {
  if (n < 5) return null;
  return Math.max(SMALL_PANEL_EXTREMES, Math.floor((n + 1) / 3));
}

/**
 * The panel rule: enough people in the lowest third (1 to 3 of nine) and enough in the highest (7 to 9). Of five levels
 * that is the lowest two against the highest two.
 *
 * @example panelDisagrees([0, 4, 0, 4, 0]) // true
 */
export function panelDisagrees(counts: Counts): boolean {
  const needed = panelExtremes(numberOf(counts));
  if (needed === null) return false;
  let low = 0;
  let high = 0;
  for (const [index, count] of counts.entries()) {
    const point = onNinePoints(index + 1, counts.length);
    if (point <= 3) low += count;
    if (point >= 7) high += count;
  }
  return low >= needed && high >= needed;
}
