import { LOWEST_THRESHOLD } from '../constants.js';

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

/** Whether two sets have the same members, in whatever order. */
function sameSeats(one: readonly string[], other: readonly string[]): boolean {
  const [first, second] = [new Set(one), new Set(other)];
  return first.size === second.size && [...first].every((seat) => second.has(seat));
}

/** Whether the very same seats answered, and the very same seats gave a level. */
function sameTookPart(one: TookPart, other: TookPart): boolean {
  return sameSeats(one.answered, other.answered) && sameSeats(one.gaveLevel, other.gaveLevel);
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
  return earlier.filter(stands).every((round) => now !== undefined && sameTookPart(now, round));
}

/**
 * Whether a figure of movement between two rounds may be shown: only where the very same seats took part in both.
 *
 * The method asks that whoever came or went is at least five. That is not enough beside what else is shown: where counts of
 * eight were shown, *none or few changed their answer*, and five more came, the middle and the band of all thirteen can tell
 * what every one of the five chose (the attack on the word about movement lists them). So nobody may come or go at all.
 *
 * @example mayShowMovement(all('a', 'b'), all('a', 'b')) // true
 * @example mayShowMovement(all('a', 'b'), all('a', 'b', 'c')) // false: the change is c's
 */
export function mayShowMovement(before: TookPart, after: TookPart): boolean {
  return sameTookPart(before, after);
}
