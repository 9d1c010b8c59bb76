import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gwetAC, gwetWeights, type Weights } from './gwet.js';
import { medianRankInterval } from './intervals.js';
import { krippendorffAlpha } from './krippendorff.js';
import type { Ratings } from './metric.js';
import { normalQuantile } from './normal.js';

/*
 * The coefficients again, straight from their definitions: every pair of ratings is listed and compared. Slow and plain, so that
 * the two have no step in common.
 */

const level = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 });
const units = fc.array(fc.array(level, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
const given = (unit: Ratings[number]): number[] => unit.filter((value) => value !== null);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function pairs(values: readonly number[]): [number, number][] {
  return values.flatMap((one, i) => values.flatMap((other, j): [number, number][] => (i === j ? [] : [[one, other]])));
}

function alphaByPairs(rated: Ratings): number | null {
  const paired = rated.map(given).filter((unit) => unit.length > 1);
  const all = paired.flat();
  const ordinal = ([one, other]: [number, number]): number => {
    const often = (from: number, to: number) => all.filter((value) => value >= from && value <= to).length;
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    return one === other ? 0 : (often(low, high) - (often(low, low) + often(high, high)) / 2) ** 2;
  };
  const observed = paired.flatMap((unit) => pairs(unit).map((pair) => ordinal(pair) / (unit.length - 1)));
  const expected = mean(pairs(all).map(ordinal));
  return !(expected > 0) ? null : 1 - observed.reduce((sum, one) => sum + one, 0) / all.length / expected;
}

function acByPairs(rated: Ratings, kind: Weights): number | null {
  const scale = [1, 2, 3, 4, 5];
  const weights = gwetWeights(kind, scale);
  const weight = ([one, other]: [number, number]) => weights[one - 1]![other - 1]!;
  const answered = rated.map(given).filter((unit) => unit.length > 0);
  const paired = answered.filter((unit) => unit.length > 1);
  if (paired.length === 0) return null;
  const observed = mean(paired.map((unit) => mean(pairs(unit).map(weight))));
  const often = scale.map((value) => mean(answered.map((unit) => unit.filter((one) => one === value).length / unit.length)));
  const chance = often.reduce((sum, share) => sum + share * (1 - share), 0) / (5 * 4);
  const expected = chance * scale.flatMap((one) => scale.map((other) => weight([one, other]))).reduce((sum, one) => sum + one, 0);
  return (observed - expected) / (1 - expected);
}

function close(actual: number | null, expected: number | null): void {
  if (expected === null) expect(actual).toBeNull();
  else expect(actual).toBeCloseTo(expected, 9);
}

describe('by their definitions', () => {
  it('Krippendorff’s alpha with the ordinal metric, with ratings missing and tied', () => {
    fc.assert(
      fc.property(units, (rated) => close(krippendorffAlpha(rated, 'ordinal'), alphaByPairs(rated))),
      { numRuns: 300 },
    );
  });

  it.each(['unweighted', 'linear', 'ordinal', 'quadratic'] as const)('Gwet’s AC, %s', (kind) => {
    fc.assert(fc.property(units, (rated) => close(gwetAC(rated, kind, [1, 2, 3, 4, 5]), acByPairs(rated, kind))));
  });

  it('the interval of a median, over every way in which the coins can fall', () => {
    for (let n = 1; n <= 12; n++) {
      const heads = Array.from({ length: 2 ** n }, (_, fallen) => fallen.toString(2).replaceAll('0', '').length);
      for (const confidence of [0.5, 0.8, 0.95]) {
        const reached = Array.from({ length: Math.floor(n / 2) }, (_, rank) => rank + 1)
          .map((lower) => ({ lower, coverage: heads.filter((count) => count >= lower && count <= n - lower).length / 2 ** n }))
          .findLast(({ coverage }) => coverage >= confidence);
        const found = medianRankInterval(n, confidence);
        expect(found?.lower).toBe(reached?.lower);
        if (found) expect([found.upper, found.coverage]).toEqual([n + 1 - found.lower, reached!.coverage]);
      }
    }
  });
});

describe('the normal quantile', () => {
  it.each([
    [0.5, 0],
    [0.8413447460685429, 1],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.9995, 3.2905267314918945],
    [0.000001, -4.753424308822899],
  ])('of %d is %d', (share, z) => {
    expect(normalQuantile(share)).toBeCloseTo(z, 9);
    expect(normalQuantile(1 - share)).toBeCloseTo(-z, 9);
  });

  it.each([0, 1, 1.5, -0.1, Number.NaN])('is refused for %d', (share) => {
    expect(() => normalQuantile(share)).toThrow(RangeError);
  });
});
