import { many } from './words.js';

/** What a trust and the board of its system agreed on one question that both were asked, each from where it sits. */
export interface TwoViews {
  readonly trust: number | null;
  readonly system: number | null;
}

/** Levels by which the trust sees it higher (above 0) or lower; null where either has no level. @example gapOfViews({ trust: 2, system: 4 }) // -2 */
export function gapOfViews({ trust, system }: TwoViews): number | null {
  return trust === null || system === null ? null : trust - system;
}

/**
 * The two side by side in words. Neither is the measure of the other.
 *
 * @example viewsInWords({ trust: 2, system: 4 }) // 'The trust sees it two levels lower than the integrated care board'
 */
export function viewsInWords(views: TwoViews): string {
  const gap = gapOfViews(views);
  if (gap === null) return 'No level of both stands side by side';
  if (gap === 0) return `Both see it at level ${views.trust}`;
  return `The trust sees it ${many(Math.abs(gap), 'level')} ${gap > 0 ? 'higher' : 'lower'} than the integrated care board`;
}
