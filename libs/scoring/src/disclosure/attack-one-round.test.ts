import { describe, expect, it, jest } from '@jest/globals';
import { type Counts, median } from '../spread.js';
import { spreadToShow } from './spread-to-show.js';

/*
 * The attack of the method: somebody who knows everything released of an item, and perhaps their own answer, lists every
 * board that would have led to the same release. Nobody knows who is who in a histogram, so an answer is forced only
 * where everybody else stands in one place on all those boards. Histograms are listed, not people, which keeps it small.
 */

function* histograms(people: number, places: number): Generator<number[]> {
  if (places === 1) yield [people];
  else for (let here = 0; here <= people; here++) for (const rest of histograms(people - here, places - 1)) yield [here, ...rest];
}

/** Listing the boards of sixteen takes seconds on a busy machine. */
jest.setTimeout(60_000);

/** Of one release: the places where somebody may stand (as bits), seen from outside and by each own answer. */
interface Seen {
  outside: number;
  readonly inside: number[];
}

const isOne = (bits: number) => bits !== 0 && (bits & (bits - 1)) === 0;
const bitsOf = (board: Counts) => board.reduce((bits, count, place) => (count > 0 ? bits | (1 << place) : bits), 0);

function remember(seen: Map<string, Seen>, release: string, board: readonly number[]): void {
  const known = seen.get(release) ?? { outside: 0, inside: board.map(() => 0) };
  known.outside |= bitsOf(board);
  for (const [own, count] of board.entries()) {
    const others = count === 1 ? bitsOf(board) & ~(1 << own) : bitsOf(board);
    if (count > 0) known.inside[own] = (known.inside[own] ?? 0) | others;
  }
  seen.set(release, known);
}

/** Releases of a board of so many answers that force somebody's answer, with n as released. */
function forcing(scale: number, people: number, absent: number): { readonly release: string; readonly n: number | null }[] {
  const seen = new Map<string, Seen>();
  for (const board of histograms(people, scale + 2)) {
    const [dontKnow = 0, notApplicable = 0] = board.slice(scale);
    const counts = board.slice(0, scale);
    const shown = spreadToShow({ scale, counts, dontKnow, notApplicable, eligible: people + absent, threshold: 5 });
    remember(seen, JSON.stringify(shown), board);
  }
  const forced = [...seen].filter(([, { outside, inside }]) => isOne(outside) || inside.some(isOne));
  return forced.map(([release]) => ({ release, n: (JSON.parse(release) as { n: number | null }).n }));
}

describe('the attack on a released spread', () => {
  it.each([2, 3, 4, 5, 6, 7])('forces nobody on a board of %i answers, on any scale, whoever is absent', (people) => {
    for (const scale of [3, 4, 5])
      for (const absent of [0, 1, 2, 3, 4, 8].filter((missing) => people + missing >= 5))
        expect(forcing(scale, people, absent)).toEqual([]);
  });

  it.each([8, 9, 10, 11, 12, 16])('forces an answer on a board of %i only by all alike or all but one alike', (people) => {
    for (const absent of people < 12 ? [0, 1] : [0])
      for (const { release, n } of forcing(5, people, absent)) {
        const { counts, noLevel } = JSON.parse(release) as { counts: number[]; noLevel: number };
        expect(n).toBeGreaterThanOrEqual(8);
        expect(Math.max(...counts, noLevel)).toBeGreaterThanOrEqual(people - 1);
      }
  });

  it.each([3, 4])('holds the same for a scale of %i levels on the largest board', (scale) => {
    for (const { release, n } of forcing(scale, 16, 0)) {
      const { counts, noLevel } = JSON.parse(release) as { counts: number[]; noLevel: number };
      expect(n).toBeGreaterThanOrEqual(8);
      expect(Math.max(...counts, noLevel)).toBeGreaterThanOrEqual(15);
    }
  });
});

describe('the control: a program that also showed the median of each group', () => {
  /** Whole-board counts of five executives and five non-executives, with or without the medians of both groups. */
  function forcedGroups(withMedians: boolean): number {
    const executives = new Map<string, Set<string>>();
    const all = [...histograms(5, 5)];
    for (const one of all)
      for (const other of all) {
        const counts = one.map((count, place) => count + (other[place] ?? 0));
        const release = JSON.stringify([counts, ...(withMedians ? [median(one), median(other)] : [])]);
        executives.set(release, (executives.get(release) ?? new Set()).add(one.join()));
      }
    const alike = (release: string) => /\b10\b/.test(release);
    return [...executives].filter(([release, possible]) => possible.size === 1 && !alike(release)).length;
  }

  it('would give the histogram of a group away, which the attack notices', () => {
    expect(forcedGroups(true)).toBeGreaterThan(0);
  });

  it('gives no group away as it is', () => {
    expect(forcedGroups(false)).toBe(0);
  });
});
