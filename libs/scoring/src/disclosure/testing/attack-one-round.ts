import type { Spread, SpreadInput } from '../spread-to-show.js';
import { spreadToShow } from '../spread-to-show.js';
import { allButOneAlike, bitsBeside, bitsOf, histograms, isForced } from './possible-places.js';

export interface Board {
  readonly scale: number;
  /** Those who answered. */
  readonly people: number;
  readonly absent: number;
  readonly threshold: number;
  /** The item was voted on before, by others. */
  readonly again: boolean;
  /** Boards on which so many gave a level, and all on which fewer than five did; all boards unless told. The attacker is told it anyway. */
  readonly gaveLevel?: readonly number[];
}

/** Of one release: the places where somebody can stand, seen by somebody without an answer and by each own answer. */
interface Seen {
  readonly spread: Spread;
  outside: number;
  readonly inside: number[];
}

const others = { answered: ['a'], gaveLevel: ['a', 'b', 'c', 'd', 'e'], withheld: false };

type Show = (input: SpreadInput) => Spread;

/** Every release of such a board that forces somebody's answer. */
function forcing({ scale, people, absent, threshold, again, gaveLevel }: Board, show: Show = spreadToShow): Seen[] {
  const seen = new Map<string, Seen>();
  const more = { scale, threshold, eligible: people + absent, ...(again ? { earlier: [others] } : {}) };
  for (const board of histograms(people, scale + 2)) {
    const [dontKnow = 0, notApplicable = 0] = board.slice(scale);
    const n = people - dontKnow - notApplicable;
    if (gaveLevel && n >= 5 && !gaveLevel.includes(n)) continue;
    const spread = show({ ...more, counts: board.slice(0, scale), dontKnow, notApplicable });
    const said = `${Object.values(spread).join(' ')} ${n < 5 ? 'few' : n}`;
    // some may have let their reasons be shown, wherever something of the spread is; listed on boards of fewer than ten answers
    for (let reasons = 0; reasons <= (spread.shown === 'too-few' || people > 9 ? 0 : notApplicable); reasons++) {
      remember(seen, `${said} ${reasons}`, board, spread);
    }
  }
  return [...seen.values()].filter(({ outside, inside }) => [outside, ...inside].some((bits) => isForced(bits, scale)));
}

function remember(seen: Map<string, Seen>, release: string, board: readonly number[], spread: Spread): void {
  const known = seen.get(release) ?? { spread, outside: 0, inside: board.map(() => 0) };
  known.outside |= bitsOf(board);
  for (const [own, count] of board.entries())
    if (count > 0) known.inside[own] = (known.inside[own] ?? 0) | bitsBeside(board, own);
  seen.set(release, known);
}

/** Releases that force an answer against the rule: under eight any, from eight any but by all, or all but one, alike. */
export function wrongly(board: Board, show: Show = spreadToShow): readonly Spread[] {
  return forcing(board, show)
    .map(({ spread }) => spread)
    .filter((spread) => (spread.n ?? 0) < 8 || !allButOneAlike(spread));
}
