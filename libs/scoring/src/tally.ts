import { FULL_FROM } from './constants.js';

/**
 * How much of a poll is shown: the counts; that too few chose; that other people chose than when counts were shown before; or that
 * it was never revealed in time and what was chosen is gone.
 */
export type TallyShown = 'counts' | 'too-few' | 'others-chose' | 'lapsed';

/** What the board may be shown of a revealed poll. It is stored at the reveal, and the same bytes are shown ever after. */
export interface Tally {
  readonly shown: TallyShown;
  /** How many seats chose. */
  readonly chosen: number;
  /** Seats of the board when the poll opened. */
  readonly eligible: number;
  /** Under so many who chose nothing is counted out: eight, or more where the board set more. */
  readonly threshold: number;
  /** `counts[0]` chose the first option, in the instrument's order; somebody who chose two is in both. Null where not shown. */
  readonly counts: readonly number[] | null;
}

/** What one seat chose: numbers of options, from 1. */
export interface Choice {
  readonly seat: string;
  readonly options: readonly number[];
}

export interface PollTaken {
  /** How many options there are. */
  readonly options: number;
  readonly choices: readonly Choice[];
  readonly eligible: number;
  /** As the board set it; under eight it counts as eight. */
  readonly threshold: number;
  /** Who chose each time the same question was revealed before, as long as that is known. */
  readonly earlier?: readonly (readonly string[])[];
}

/**
 * What may be shown of a locked poll: the one place where that is decided (method, section 6).
 *
 * - Fewer than eight chose (or fewer than the board's own number): that, and nothing else.
 * - The same question was revealed before from eight who chose, and not the very same seats chose: no counts, for the difference
 *   of the two would tell what the newcomer chose. It stands whatever the threshold was: raising one never shows more.
 * - Otherwise the counts, in the instrument's order.
 *
 * What is shown follows from who chose, never from what they chose.
 *
 * @throws RangeError where the numbers cannot be: an option that there is not, a seat that chose twice, more choices than seats
 * @example tallyToShow({ options: 2, choices: [], eligible: 9, threshold: 8 }) // { shown: 'too-few', chosen: 0, counts: null, … }
 */
export function tallyToShow({ options, choices, eligible, threshold, earlier = [] }: PollTaken): Tally {
  refuseTheImpossible(options, choices, eligible);
  const least = Math.max(FULL_FROM, threshold);
  const chose = new Set(choices.map(({ seat }) => seat));
  const sameChose = earlier
    .filter((before) => before.length >= FULL_FROM)
    .every((before) => before.length === chose.size && before.every((seat) => chose.has(seat)));
  const shown = chose.size < least ? 'too-few' : sameChose ? 'counts' : 'others-chose';
  const counts = Array.from({ length: options }, (_, index) => choices.filter((one) => one.options.includes(index + 1)).length);
  return { shown, chosen: chose.size, eligible, threshold: least, counts: shown === 'counts' ? counts : null };
}

function refuseTheImpossible(options: number, choices: readonly Choice[], eligible: number): void {
  const isOption = (one: number) => Number.isInteger(one) && one >= 1 && one <= options;
  if (new Set(choices.map(({ seat }) => seat)).size !== choices.length) throw new RangeError('a seat chose twice');
  if (choices.length > eligible) throw new RangeError(`${choices.length} choices from ${eligible} seats`);
  for (const { options: chosen } of choices) {
    if (chosen.length === 0 || new Set(chosen).size !== chosen.length || !chosen.every(isOption))
      throw new RangeError(`[${chosen.join()}] is no choice from ${options} options`);
  }
}
