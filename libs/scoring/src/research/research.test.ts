import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cliffsDelta, cliffsPermutation } from './cliff.js';
import { gwetAC } from './gwet.js';
import { medianRankInterval, wilson } from './intervals.js';
import { krippendorffAlpha } from './krippendorff.js';
import { releaseDifference, visibleGroups } from './suppression.js';

const level = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 6 });
const units = fc
  .array(fc.tuple(level, level, level, level), { minLength: 2, maxLength: 8 })
  .map((rows) => rows.map((row) => [...row]));
const close = (actual: number | null, expected: number | null) =>
  expected === null ? expect(actual).toBeNull() : expect(actual).toBeCloseTo(expected, 9);

describe('agreement over all items', () => {
  it('does not depend on which member is which, nor on the end from which the scale is read', () => {
    fc.assert(
      fc.property(units, (rated) => {
        const relabelled = rated.map((unit) => [...unit].reverse());
        const turned = rated.map((unit) => unit.map((value) => (value === null ? null : 6 - value)));
        for (const metric of ['nominal', 'ordinal', 'interval'] as const) {
          const alpha = krippendorffAlpha(rated, metric);
          close(krippendorffAlpha(relabelled, metric), alpha);
          close(krippendorffAlpha(turned, metric), alpha);
        }
        const scale = [1, 2, 3, 4, 5];
        const ac2 = gwetAC(rated, 'quadratic', scale);
        close(gwetAC(relabelled, 'quadratic', scale), ac2);
        close(gwetAC(turned, 'quadratic', scale), ac2);
      }),
    );
  });

  it('is 1 where every item is rated alike by all', () => {
    const alike = [
      [2, 2, 2],
      [4, 4, null],
      [5, 5, 5],
    ];
    expect(krippendorffAlpha(alike, 'ordinal')).toBe(1);
    expect(gwetAC(alike, 'quadratic')).toBeCloseTo(1, 12);
  });

  it('has no value where there is nothing to disagree about', () => {
    expect(
      krippendorffAlpha(
        [
          [3, 3],
          [3, 3],
        ],
        'ordinal',
      ),
    ).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [3, null],
          [2, null],
        ],
        'ordinal',
      ),
    ).toBeNull();
    expect(gwetAC([[3, 3]], 'linear')).toBeNull();
    expect(
      gwetAC(
        [
          [3, null],
          [2, null],
        ],
        'linear',
      ),
    ).toBeNull();
  });
});

describe("Cliff's delta", () => {
  it('turns its sign with the groups and with the scale', () => {
    const group = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(group, group, (a, b) => {
        const turned = (values: number[]) => values.map((value) => 6 - value);
        close(cliffsDelta(b, a), -cliffsDelta(a, b)! || 0);
        close(cliffsDelta(turned(a), turned(b)), -cliffsDelta(a, b)! || 0);
      }),
    );
    expect(cliffsDelta([3, 4], [1, 2])).toBe(1);
    expect(cliffsDelta([], [1])).toBeNull();
  });

  it('has an exact chance, counted over every way to deal the values', () => {
    // of the six ways to choose two of 1 2 3 4, two give a δ of 1 or −1
    expect(cliffsPermutation([3, 4], [1, 2])).toBeCloseTo(2 / 6, 12);
    expect(cliffsPermutation([2, 2], [2, 2])).toBe(1);
    expect(cliffsPermutation([], [1])).toBeNull();
    // thirty alike against ten higher: one way of C(40, 10) is as far, for thirty do not fit where ten stood
    expect(cliffsPermutation(new Array<number>(30).fill(1), new Array<number>(10).fill(2))).toBeCloseTo(1 / 847_660_528, 15);
  });
});

describe('intervals', () => {
  it('of a median reach 95 per cent from six people on', () => {
    expect(medianRankInterval(5)).toBeNull();
    expect(medianRankInterval(1)).toBeNull();
    expect(medianRankInterval(5, 0.9)).toEqual({ lower: 1, upper: 5, coverage: 0.9375 });
  });

  it('of a share stay between 0 and 1', () => {
    const [lower, upper] = wilson(0, 6);
    expect(lower).toBeCloseTo(0, 12);
    expect(upper).toBeCloseTo(0.3903, 4);
  });
});

describe('what cannot be worked out is refused, not guessed', () => {
  it.each([5.5, -1, 1001, Number.NaN])('a rank interval of %d people', (n) => {
    expect(() => medianRankInterval(n)).toThrow(RangeError);
  });

  it.each([1, 1.5, -0.5, Number.NaN])('a confidence of %d', (confidence) => {
    // at 55 people 1 − 2/2⁵⁵ rounds to 1, which no ranks reach
    expect(() => medianRankInterval(55, confidence)).toThrow(RangeError);
    expect(() => wilson(1, 5, confidence)).toThrow(RangeError);
  });

  it('a scale out of order, which would weigh a disagreement above an agreement', () => {
    expect(() => gwetAC([[1, 3]], 'linear', [3, 2, 1])).toThrow('not in order');
    expect(() => gwetAC([[1, 3]], 'linear', [1, 2, 2, 3])).toThrow('not in order');
    expect(() => krippendorffAlpha([[Number.NaN, 1]], 'ordinal')).toThrow(RangeError);
  });

  it('a value that is no number', () => {
    expect(() => cliffsDelta([Number.NaN], [1])).toThrow(RangeError);
    expect(() => cliffsPermutation([1], [Number.NaN])).toThrow(RangeError);
  });
});

describe('suppression', () => {
  it('hides one group more where those hidden are too few to hide in', () => {
    // four hidden by themselves are a pool of four; with the six they are ten
    expect(visibleGroups({ A: 4, B: 6, C: 7 }, 5)).toEqual({ groups: { A: false, B: false, C: true }, total: true });
    expect(visibleGroups({ A: 6, B: 7 }, 5)).toEqual({ groups: { A: true, B: true }, total: true });
    expect(visibleGroups({ A: 1, B: 2 }, 5).total).toBe(false);
  });

  it('names whom a second release would give away', () => {
    expect(releaseDifference([0, 3, 4, 2, 0], [0, 3, 3, 3, 0], 5)).toMatchObject({
      allowed: false,
      leaks: [
        { level: 3, count: 1 },
        { level: 4, count: 1 },
      ],
    });
    expect(releaseDifference([0, 3, 4], [0, 3, 4], 5)).toMatchObject({ allowed: true, leaks: [] });
    expect(releaseDifference([0, 3, 4], [2, 5, 5], 5)).toMatchObject({ allowed: true, leaks: [] });
    expect(() => releaseDifference([1, 2, 3], [1, 2], 5)).toThrow(RangeError);
  });
});
