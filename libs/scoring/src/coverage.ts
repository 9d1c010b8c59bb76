import { atLeast, LOWEST_THRESHOLD, REVEAL_SHARE } from './constants.js';

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
 * Those who judged an item, of those to whom it applies: (n + do not know) of (eligible − not applicable). Somebody who
 * says *do not know* has judged it, somebody to whom it does not apply is not missed.
 *
 * Where it applies to fewer than five, it is taken as if it applied to five, with the same seats absent. Otherwise a
 * withheld reveal, with one seat absent, would tell the only member who gave a level that everybody else said *not
 * applicable*. No level is shown there in any case.
 */
function judgedOfAsked({ levels, dontKnow, notApplicable, eligible }: Turnout): readonly [judged: number, asked: number] {
  const asked = eligible - notApplicable;
  const absent = asked - levels - dontKnow;
  const taken = Math.max(LOWEST_THRESHOLD, asked);
  return [taken - absent, taken];
}

/**
 * Coverage in words: all, nine tenths or more, two thirds or more, fewer.
 *
 * @example coverageOf({ levels: 8, dontKnow: 1, notApplicable: 1, eligible: 11 }) // 'nine-tenths'
 */
export function coverageOf(turnout: Turnout): Coverage {
  const [judged, asked] = judgedOfAsked(turnout);
  if (judged >= asked) return 'all';
  if (judged * 10 >= asked * 9) return 'nine-tenths';
  return judged * 3 >= asked * 2 ? 'two-thirds' : 'fewer';
}

/** Whether a reveal is withheld because fewer than two thirds of those to whom the item applies judged it. */
export function tooFewAnswered(turnout: Turnout): boolean {
  return !atLeast(...judgedOfAsked(turnout), REVEAL_SHARE);
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
