import { atLeast, REVEAL_SHARE } from './constants.js';

/** How much of the board judged an item. Said in words only, in exports too: a figure would give away who did not. */
export type Coverage = 'all' | 'nine-tenths' | 'two-thirds' | 'fewer';

/** Who said what to one item, as numbers of seats. Absent = eligible − levels − dontKnow − notApplicable. */
export interface Turnout {
  /** Seats that gave a level (n). */
  readonly levels: number;
  readonly dontKnow: number;
  readonly notApplicable: number;
  /** Seats when the round opened. */
  readonly eligible: number;
}

/**
 * Coverage = (n + do not know) / (eligible − not applicable): somebody who says *do not know* has judged the item,
 * somebody to whom it does not apply is not missed. Where it applies to nobody, nobody is missing: *all*.
 *
 * @example coverageOf({ levels: 8, dontKnow: 1, notApplicable: 1, eligible: 11 }) // 'nine-tenths'
 */
export function coverageOf({ levels, dontKnow, notApplicable, eligible }: Turnout): Coverage {
  const judged = levels + dontKnow;
  const asked = eligible - notApplicable;
  if (judged >= asked) return 'all';
  if (judged * 10 >= asked * 9) return 'nine-tenths';
  return judged * 3 >= asked * 2 ? 'two-thirds' : 'fewer';
}

/** Whether a reveal is withheld because fewer than two thirds of (eligible − not applicable) judged the item. */
export function tooFewAnswered({ levels, dontKnow, notApplicable, eligible }: Turnout): boolean {
  return !atLeast(levels + dontKnow, eligible - notApplicable, REVEAL_SHARE);
}

const WORDS: Readonly<Record<Coverage, string>> = {
  all: 'All',
  'nine-tenths': 'Nine tenths or more',
  'two-thirds': 'Two thirds or more',
  fewer: 'Fewer than two thirds',
};

/** @example coverageInWords('two-thirds') // 'Two thirds or more' */
export function coverageInWords(coverage: Coverage): string {
  return WORDS[coverage];
}
