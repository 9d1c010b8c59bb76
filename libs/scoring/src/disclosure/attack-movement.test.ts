import { describe, expect, it, jest } from '@jest/globals';
import { type Movement, movementBetween } from '../movement.js';
import { spreadToShow } from './spread-to-show.js';
import { bitsOf, histograms, isForced } from './testing/possible-places.js';

/*
 * The attack on the word about movement. It is the one figure that binds the levels of one round to those of the next, so the attack on
 * single rounds does not cover it. Where both rounds show counts the attacker knows both histograms and the word adds nothing about
 * where anybody stands. One case is left: two re-votes by the same people, of whom the ledger shows no counts.
 */

jest.setTimeout(120_000);

const SCALE = 5;
const WORDS: readonly Movement[] = ['none-or-few', 'some', 'many'];

/** What the board is shown of a re-vote by others than before: as a number from 0 to 24, lower median and band. */
const shownOf = new Map<string, number>();
function shown(counts: readonly number[]): number {
  const key = counts.join();
  const known = shownOf.get(key);
  if (known !== undefined) return known;
  const earlier = [{ answered: ['a'], gaveLevel: ['a', 'b', 'c', 'd', 'e'], withheld: false }];
  const eligible = counts.reduce((sum, one) => sum + one, 0);
  const { median, band } = spreadToShow({ scale: SCALE, counts, dontKnow: 0, notApplicable: 0, eligible, threshold: 5, earlier });
  const code = ((median ?? 0) - 1) * 4 + ['strong', 'moderate', 'wide', 'split'].indexOf(band ?? 'strong');
  shownOf.set(key, code);
  return code;
}
const CODES = SCALE * 4;

/** The words there can be where so many moved: as the program says it, of as many people. */
const wordFor = Array.from({ length: 17 }, (_, people) =>
  Array.from({ length: people + 1 }, (__, moved) => {
    const before = new Map(Array.from({ length: people }, (___, seat) => [String(seat), 1] as const));
    const after = new Map(Array.from({ length: people }, (___, seat) => [String(seat), seat < moved ? 2 : 1] as const));
    return movementBetween(before, after);
  }),
);

/**
 * The words, as bits, that movement from one histogram to another can have: from the fewest who must have moved to the most who can.
 * Nobody moves alone and leaves all as it was.
 *
 * @param own whether the attacker moved, and is counted besides
 */
function words(from: readonly number[], to: readonly number[], own: number, people: number): number {
  let [same, most, total] = [0, 0, 0];
  for (const [level, count] of from.entries()) {
    const then = to[level] ?? 0;
    same += Math.min(count, then);
    most = Math.max(most, count + then);
    total += count;
  }
  let bits = 0;
  for (let moved = total - same; moved <= total - Math.max(0, most - total); moved++) {
    if (moved === 1 && same === total) continue;
    bits |= 1 << WORDS.indexOf(wordFor[people]?.[moved + own] ?? 'many');
  }
  return bits;
}

const withOne = (counts: readonly number[], place: number) => counts.map((count, level) => count + (level === place ? 1 : 0));
const levels = Array.from({ length: SCALE }, (_, level) => level);
const allOf = (people: number) => [...histograms(people, SCALE)].map((counts) => ({ counts, bits: bitsOf(counts) }));

describe('the word on movement', () => {
  it.each([8])('between two re-votes of %i people, of whom only median and band are shown, forces nobody', (people) => {
    const others = allOf(people - 1);
    const forced: unknown[] = [];
    for (const own of levels)
      for (const then of levels) {
        const seen = new Map<number, [number, number]>();
        const codes = others.map(({ counts }) => [shown(withOne(counts, own)), shown(withOne(counts, then))] as const);
        for (const [i, first] of others.entries())
          for (const [j, second] of others.entries()) {
            const can = words(first.counts, second.counts, own === then ? 0 : 1, people);
            for (const [word] of WORDS.entries()) {
              if ((can & (1 << word)) === 0) continue;
              const key = ((codes[i]?.[0] ?? 0) * CODES + (codes[j]?.[1] ?? 0)) * WORDS.length + word;
              const known = seen.get(key) ?? [0, 0];
              known[0] |= first.bits;
              known[1] |= second.bits;
              seen.set(key, known);
            }
          }
        for (const [key, bits] of seen) if (bits.some((places) => isForced(places, SCALE))) forced.push({ own, then, key, bits });
      }
    expect(forced).toEqual([]);
  });

  /** Where newcomers can stand, for a histogram of those who stayed: by what is shown of all together. */
  function newcomersBeside(stayers: readonly { counts: number[] }[], newcomers: readonly { counts: number[]; bits: number }[]) {
    return new Map(
      stayers.map(({ counts }) => {
        const table = new Array<number>(CODES).fill(0);
        for (const come of newcomers) {
          const code = shown(counts.map((count, level) => count + (come.counts[level] ?? 0)));
          table[code] = (table[code] ?? 0) | come.bits;
        }
        return [counts.join(), table] as const;
      }),
    );
  }

  it('is not told where five come: beside counts of eight it could tell what all five chose, as this control lists', () => {
    const stayers = allOf(8);
    const beside = newcomersBeside(stayers, allOf(5));
    const before = [8, 0, 0, 0, 0];
    const seen = WORDS.map(() => new Array<number>(CODES).fill(0));
    for (const after of stayers) {
      const can = words(before, after.counts, 0, 8);
      const table = beside.get(after.counts.join()) ?? [];
      for (const [word, codes] of seen.entries())
        if (can & (1 << word)) for (const [code, bits] of table.entries()) codes[code] = (codes[code] ?? 0) | bits;
    }
    expect(seen.flat().some((bits) => isForced(bits, SCALE))).toBe(true);
    const eight = new Map(Array.from({ length: 8 }, (_, seat) => [String(seat), 1] as const));
    const thirteen = new Map(Array.from({ length: 13 }, (_, seat) => [String(seat), seat < 8 ? 1 : 5] as const));
    expect(movementBetween(eight, thirteen)).toBeNull();
  });
});
