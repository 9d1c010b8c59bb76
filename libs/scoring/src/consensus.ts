import { ABOVE_PRIVATE_VIEW } from './constants.js';
import type { Spread } from './disclosure/spread-to-show.js';

/**
 * Whether a consensus needs a reason, and the sign *agreed above the private view*: it lies more than half a level (ours)
 * above the median. Judged only where the median was shown, so that the question gives nothing away.
 *
 * @example isAbovePrivateView(3, spreadWithMedian(2.5)) // false
 * @example isAbovePrivateView(4, spreadWithMedian(3)) // true
 */
export function isAbovePrivateView(level: number, spread: Pick<Spread, 'median'> | null): boolean {
  const median = spread?.median ?? null;
  return median !== null && level - median > ABOVE_PRIVATE_VIEW;
}
