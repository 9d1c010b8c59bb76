import { LEDGER_DIFFERENCE_FROM, LOWEST_THRESHOLD } from '../constants.js';

/**
 * Who took part in a round. Both sets matter: where the very same seats gave a level but one more answered, counts or a word
 * on movement would tell that the newcomer gave none.
 */
export interface TookPart {
  /** Seats that answered: with a level, do not know or not applicable. */
  readonly answered: readonly string[];
  /** Those of them that gave a level. */
  readonly gaveLevel: readonly string[];
}

/** An earlier round of the same item of which the board was shown something. */
export interface EarlierRound extends TookPart {
  /** Too few answered for a reveal. */
  readonly withheld: boolean;
}

/** How many members of each set are not in the other. */
function differences(one: readonly string[], other: readonly string[]): readonly [number, number] {
  const [first, second] = [new Set(one), new Set(other)];
  const missing = (from: ReadonlySet<string>, to: ReadonlySet<string>) => [...from].filter((seat) => !to.has(seat)).length;
  return [missing(first, second), missing(second, first)];
}

/** Of both sets: how many are in one round only, either way. */
function comings(one: TookPart, other: TookPart): readonly number[] {
  return [...differences(one.answered, other.answered), ...differences(one.gaveLevel, other.gaveLevel)];
}

/**
 * Whether a spread stands in the ledger: it was not withheld, and enough gave a level for something of it to be shown under
 * the lowest threshold there is. The assessment's own threshold plays no part: were a round of seven forgotten where the
 * threshold is eight, raising the threshold would show more of the next round.
 */
function stands({ withheld, gaveLevel }: EarlierRound): boolean {
  return !withheld && gaveLevel.length >= LOWEST_THRESHOLD;
}

/**
 * Whether an item that stands in the ledger may be shown again with counts: only if the very same seats answered, and the
 * very same seats gave a level, each time. Otherwise the difference of two histograms tells what the newcomer chose.
 *
 * Where nobody says who took part in this round, they count as different.
 *
 * @param now     who took part in this round
 * @param earlier every earlier round of the item that was revealed
 */
export function mayShowCountsAgain(now: TookPart | undefined, earlier: readonly EarlierRound[] = []): boolean {
  return earlier.filter(stands).every((round) => now !== undefined && comings(now, round).every((size) => size === 0));
}

/**
 * Whether a figure of movement between two rounds may be shown: everybody who answered, or gave a level, in one of them only
 * must be hidden among at least five, so every difference is empty or has five seats or more.
 *
 * @example mayShowMovement(all('a', 'b'), all('a', 'b')) // true
 * @example mayShowMovement(all('a', 'b'), all('a', 'b', 'c')) // false: the change is c's
 */
export function mayShowMovement(before: TookPart, after: TookPart): boolean {
  return comings(before, after).every((size) => size === 0 || size >= LEDGER_DIFFERENCE_FROM);
}
