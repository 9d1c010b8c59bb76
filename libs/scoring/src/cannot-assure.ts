import { atLeast, CANNOT_ASSURE_FROM, CANNOT_ASSURE_SHARE } from './constants.js';

/**
 * Whether the board cannot assure itself of an item: a third or more (ours) of those who judged it do not know, and at
 * least five judged it. It is said even where the spread is not shown. The board may still agree a level; for the level
 * of its section the item then counts as not agreed.
 *
 * @param levels   seats that gave a level
 * @param dontKnow seats that said that they do not know; *not applicable* and absent play no part
 * @example cannotAssure(6, 3) // true
 * @example cannotAssure(2, 2) // false: only four judged it
 */
export function cannotAssure(levels: number, dontKnow: number): boolean {
  const judged = levels + dontKnow;
  return judged >= CANNOT_ASSURE_FROM && atLeast(dontKnow, judged, CANNOT_ASSURE_SHARE);
}
