import { type Band, type BandReason, bandOf } from '../band.js';
import { cannotAssure } from '../cannot-assure.js';
import { FULL_FROM, LOWEST_THRESHOLD, SPLIT_NO_LEVEL_FROM } from '../constants.js';
import { type Coverage, coverageOf, tooFewAnswered } from '../coverage.js';
import { type Counts, countLevels, lowerMedian, median, numberOf, quartiles } from '../spread.js';
import { type EarlierRound, mayShowCountsAgain, type TookPart } from './ledger.js';

/** How much of a spread is shown: only that too few gave a level; median and band; or all of it. */
export type Shown = 'too-few' | 'limited' | 'full';

/**
 * What the board may be shown of the private answers to one item in one round. Whatever is `null` may not be shown, and
 * nobody works it out again: this is what is stored at the reveal, and the same bytes are shown ever after.
 */
export interface Spread {
  readonly shown: Shown;
  /** Levels of the item. */
  readonly scale: number;
  /** Seats that answered: with a level, do not know or not applicable. */
  readonly answered: number;
  readonly eligible: number;
  readonly absent: number;
  /** Do not know and not applicable as one count; null as well where others took part than before. */
  readonly noLevel: number | null;
  /** The two apart: only where all is shown, and each was said by three or more. */
  readonly dontKnow: number | null;
  readonly notApplicable: number | null;
  /** Answers with a level; null as well where others took part than before. */
  readonly n: number | null;
  /** The ordinary median where all is shown; else the lower median, a whole level. */
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  /** `counts[0]` chose level 1. */
  readonly counts: readonly number[] | null;
  readonly band: Band | null;
  /** The rule behind the band, only where all is shown: it tells more than the band does. */
  readonly bandReason: BandReason | null;
  /** A third or more of those who judged the item do not know; said whatever is shown. */
  readonly cannotAssure: boolean;
  readonly coverage: Coverage;
  /** Too few answered for a reveal; then nothing else is shown either. */
  readonly withheld: boolean;
}

interface Collected {
  readonly dontKnow: number;
  readonly notApplicable: number;
  /** Seats when the round opened. */
  readonly eligible: number;
  /** Of the assessment; under five it counts as five. */
  readonly threshold: number;
  /** False for reflections, cards and polls, which have no band. */
  readonly banded?: boolean;
  /** Who took part in this round; needed only where there are earlier ones. */
  readonly tookPart?: TookPart;
  /** The earlier rounds of this item that were revealed. */
  readonly earlier?: readonly EarlierRound[];
}

/** The levels one a person, or already counted. */
export type SpreadInput = Collected & { readonly scale: number } & (
    | { readonly levels: readonly number[] }
    | { readonly counts: Counts }
  );

/** How much of n levels may be shown under a threshold; raising the threshold never shows more. */
export function shownFor(n: number, threshold: number): Shown {
  if (n < Math.max(LOWEST_THRESHOLD, threshold)) return 'too-few';
  return n < FULL_FROM ? 'limited' : 'full';
}

/**
 * What the board may be shown of one locked round: the one place where that is decided (method, section 6).
 *
 * - Fewer than two thirds of those to whom the item applies judged it: withheld.
 * - n under the threshold (never under 5): only that too few gave a level; even n stays untold.
 * - n = 5 to 7: the lower median, whole; on five levels the band as well; no counts.
 * - n of 8 or more: counts, median, quartiles, band.
 * - A re-vote in which others took part than in an earlier round that the ledger holds: the lower median, and on five levels
 *   the band, and nothing that counts people: neither n nor how many gave no level.
 *
 * Nothing is refused because of the values themselves: the shape follows from who answered, never from what they said.
 *
 * @throws RangeError where the numbers cannot be: a level off the scale, or more answers than seats
 * @example spreadToShow({ scale: 5, levels: [2, 3, 3, 4, 4], dontKnow: 1, notApplicable: 0, eligible: 6, threshold: 5 })
 * // { shown: 'limited', n: 5, median: 3, band: 'moderate', counts: null, noLevel: 1, … }
 */
export function spreadToShow(input: SpreadInput): Spread {
  const { scale, dontKnow, notApplicable, eligible, threshold } = input;
  const counts = 'counts' in input ? input.counts : countLevels(input.levels, scale);
  const n = numberOf(counts);
  const answered = n + dontKnow + notApplicable;
  refuseTheImpossible(counts, input, answered);

  const turnout = { levels: n, dontKnow, notApplicable, eligible };
  const withheld = tooFewAnswered(turnout);
  const most = withheld ? 'too-few' : shownFor(n, threshold);
  const again = mayShowCountsAgain(input.tookPart, input.earlier);
  const shown = most === 'full' && !again ? 'limited' : most;

  return {
    ...NOTHING_SHOWN,
    shown,
    scale,
    answered,
    eligible,
    absent: eligible - answered,
    cannotAssure: cannotAssure(n, dontKnow),
    coverage: coverageOf(turnout),
    withheld,
    ...(shown === 'limited' ? limited(counts, input) : {}),
    ...(shown === 'full' ? full(counts, input) : {}),
    ...(again ? {} : { n: null, noLevel: null }),
  };
}

const NOTHING_SHOWN = {
  noLevel: null,
  dontKnow: null,
  notApplicable: null,
  n: null,
  median: null,
  q1: null,
  q3: null,
  counts: null,
  band: null,
  bandReason: null,
} as const;

function limited(counts: Counts, { dontKnow, notApplicable, banded = true }: Collected): Partial<Spread> {
  return {
    n: numberOf(counts),
    noLevel: dontKnow + notApplicable,
    median: lowerMedian(counts),
    band: banded && counts.length === 5 ? (bandOf(counts)?.band ?? null) : null,
  };
}

function full(counts: Counts, { dontKnow, notApplicable, banded = true }: Collected): Partial<Spread> {
  const apart = dontKnow >= SPLIT_NO_LEVEL_FROM && notApplicable >= SPLIT_NO_LEVEL_FROM;
  const band = banded ? bandOf(counts) : null;
  return {
    n: numberOf(counts),
    noLevel: dontKnow + notApplicable,
    dontKnow: apart ? dontKnow : null,
    notApplicable: apart ? notApplicable : null,
    median: median(counts),
    ...quartiles(counts),
    counts: [...counts],
    band: band?.band ?? null,
    bandReason: band?.reason ?? null,
  };
}

function refuseTheImpossible(counts: Counts, { scale, dontKnow, notApplicable, eligible }: SpreadInput, answered: number): void {
  const whole = [...counts, dontKnow, notApplicable, eligible].every((count) => Number.isInteger(count) && count >= 0);
  if (counts.length !== scale) throw new RangeError(`${counts.length} counts do not fit a scale of ${scale} levels`);
  if (!whole) throw new RangeError('people are counted in whole numbers');
  if (answered > eligible) throw new RangeError(`${answered} answers from ${eligible} seats`);
}
