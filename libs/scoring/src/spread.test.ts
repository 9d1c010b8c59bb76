import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cannotAssure } from './cannot-assure.js';
import { coverageInWords, coverageOf, tooFewAnswered } from './coverage.js';
import { countLevels, lowerMedian, median, numberOf, quantile, quartiles } from './spread.js';

const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 16 });

describe('countLevels', () => {
  it('counts each level and keeps the empty ones', () => {
    expect(countLevels([2, 3, 3, 5], 5)).toEqual([0, 1, 2, 0, 1]);
  });

  it.each([0, 6, 2.5, Number.NaN])('refuses %d, which is no level of five', (wrong) => {
    expect(() => countLevels([1, wrong], 5)).toThrow(RangeError);
  });
});

describe('median and quantiles', () => {
  it.each([
    [[1, 1, 0, 0, 0], 1.5, 1],
    [[0, 0, 3, 0, 0], 3, 3],
    [[2, 0, 0, 0, 2], 3, 1],
    [[1, 2, 3, 4, 2], 3.5, 3],
  ])('of %j is %d, the lower one %d', (counts, middle, lower) => {
    expect(median(counts)).toBe(middle);
    expect(lowerMedian(counts)).toBe(lower);
  });

  it.each([[[0.5, 0.5, 0]], [[-1, 2, 0]]])('of %j are refused: no part of a person stands anywhere', (parts) => {
    expect(() => quantile(parts, 50)).toThrow(RangeError);
  });

  it('takes the mean of both neighbours only where a quantile falls between two people', () => {
    // eight people 1 1 2 3 4 4 5 5: a quarter is after the second, three quarters after the sixth
    expect(quartiles([2, 1, 1, 2, 2])).toEqual({ q1: 1.5, q3: 4.5 });
    // nine people 1 1 2 3 4 4 5 5 5: 2.25 → third, 6.75 → seventh
    expect(quartiles([2, 1, 1, 2, 3])).toEqual({ q1: 2, q3: 5 });
  });

  it('finds the place of 70 per cent of ten people exactly, where fractions would miss it', () => {
    expect(quantile([7, 3, 0, 0, 0], 70)).toBe(1.5);
  });

  it('has nothing to say of nobody', () => {
    expect(median([0, 0, 0])).toBeNull();
    expect(lowerMedian([0, 0, 0])).toBeNull();
    expect(quartiles([0, 0, 0])).toBeNull();
  });

  it('lies no further than a half above a level that somebody chose', () => {
    fc.assert(
      fc.property(levels, (given) => {
        const counts = countLevels(given, 5);
        const [lower, middle] = [lowerMedian(counts)!, median(counts)!];
        expect(given).toContain(lower);
        expect(middle).toBeGreaterThanOrEqual(lower);
        expect(numberOf(counts)).toBe(given.length);
      }),
    );
  });

  it('turns round when the scale is turned round', () => {
    fc.assert(
      fc.property(levels, (given) => {
        const counts = countLevels(given, 5);
        const turned = [...counts].reverse();
        expect(median(turned)).toBe(6 - median(counts)!);
        expect(quantile(turned, 30)).toBe(6 - quantile(counts, 70)!);
      }),
    );
  });
});

describe('coverage', () => {
  it.each([
    [{ levels: 9, dontKnow: 1, notApplicable: 1, eligible: 11 }, 'all'],
    [{ levels: 8, dontKnow: 1, notApplicable: 1, eligible: 11 }, 'nine-tenths'],
    [{ levels: 8, dontKnow: 0, notApplicable: 0, eligible: 12 }, 'two-thirds'],
    [{ levels: 7, dontKnow: 0, notApplicable: 0, eligible: 12 }, 'fewer'],
    [{ levels: 0, dontKnow: 0, notApplicable: 6, eligible: 6 }, 'all'],
  ] as const)('of %j is %s', (turnout, word) => {
    expect(coverageOf(turnout)).toBe(word);
    expect(tooFewAnswered(turnout)).toBe(word === 'fewer');
  });

  it('is taken as if the item applied to five where it applies to fewer, so that nobody learns what all others said', () => {
    // one absent: whether one, two or four of the others judged it, it is four of five
    for (const levels of [0, 1, 2, 4]) {
      const turnout = { levels, dontKnow: 0, notApplicable: 8 - levels, eligible: 9 };
      expect([coverageOf(turnout), tooFewAnswered(turnout)]).toEqual(['two-thirds', false]);
    }
  });

  it('is said in words', () => {
    expect(coverageInWords('fewer')).toBe('Fewer than two thirds');
  });
});

describe('cannotAssure', () => {
  it.each([
    [6, 3, true],
    [7, 3, false],
    [4, 2, true],
    [3, 2, true],
    [2, 2, false],
    [0, 5, true],
    [10, 0, false],
  ])('%d levels and %d who do not know: %s', (given, dontKnow, expected) => {
    expect(cannotAssure(given, dontKnow)).toBe(expected);
  });
});
