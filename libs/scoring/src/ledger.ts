import { LEDGER_DIFFERENCE_FROM } from './constants.js';

/** What was released of an item in an earlier round: how much, and which seats had given a level. */
export interface Release {
  readonly shown: 'too-few' | 'limited' | 'full';
  readonly respondents: readonly string[];
}

/** How many members of each set are not in the other. */
function differences(one: readonly string[], other: readonly string[]): readonly [number, number] {
  const [first, second] = [new Set(one), new Set(other)];
  const missing = (from: ReadonlySet<string>, to: ReadonlySet<string>) => [...from].filter((seat) => !to.has(seat)).length;
  return [missing(first, second), missing(second, first)];
}

/**
 * Whether an item of which something was shown before may be shown with counts again: only if the very same seats gave
 * a level each time. Otherwise the difference of two histograms tells what the newcomer chose. A round of which only
 * *too few* was shown counts as nothing released.
 *
 * Where the respondents of this round are not told, they count as different.
 *
 * @param respondents seats that gave a level in this round
 * @param earlier     every earlier round of the item that was revealed
 */
export function mayShowCountsAgain(respondents: readonly string[] | undefined, earlier: readonly Release[] = []): boolean {
  return earlier
    .filter((release) => release.shown !== 'too-few')
    .every((release) => differences(respondents ?? [], release.respondents).every((size) => size === 0));
}

/**
 * Whether a figure of movement between two rounds may be shown: everybody who gave a level in one of them only must be
 * hidden among at least five, so every difference is empty or has five seats or more.
 *
 * @example mayShowMovement(['a', 'b'], ['a', 'b']) // true
 * @example mayShowMovement(['a', 'b'], ['a', 'b', 'c']) // false: the change is c's
 */
export function mayShowMovement(before: readonly string[], after: readonly string[]): boolean {
  return differences(before, after).every((size) => size === 0 || size >= LEDGER_DIFFERENCE_FROM);
}
