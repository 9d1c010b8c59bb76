import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreement, polarisation } from './agreement.js';
import { bandInWords, bandOf } from './band.js';
import { ipras, onNinePoints, panelDisagrees, panelExtremes } from './ipras.js';

const counts = (scale: number) =>
  fc.array(fc.integer({ min: 0, max: 6 }), { minLength: scale, maxLength: scale }).filter((c) => c.some((x) => x > 0));

describe('agreement A', () => {
  it.each([
    ['all at one level', [0, 0, 10, 0, 0], 1],
    ['half at each end', [5, 0, 0, 0, 5], -1],
    ['every level equally', [2, 2, 2, 2, 2], 0],
    // one layer, 11000: five triples of a hill (1 1 0), so U = 1 and A = 1 − 1/4
    ['two neighbours', [4, 4, 0, 0, 0], 0.75],
  ])('%s: %j gives %d', (_, frequencies, expected) => {
    expect(agreement(frequencies)).toBeCloseTo(expected, 12);
  });

  it('is positive for two camps at levels 2 and 4, which is why no band rests on it alone', () => {
    expect(agreement([0, 5, 0, 5, 0])).toBeCloseTo(1 / 6, 9);
    expect(bandOf([0, 5, 0, 5, 0])?.band).toBe('split');
  });

  it('has no value for nobody, and refuses a negative frequency', () => {
    expect(agreement([0, 0, 0])).toBeNull();
    expect(polarisation([0, 0, 0])).toBeNull();
    expect(() => agreement([1, -1, 0])).toThrow(RangeError);
  });

  it('stays the same for a board doubled, turned round, or counted in fractions', () => {
    fc.assert(
      fc.property(counts(5), fc.constantFrom(0.1, 0.7, 2, 3), (given, factor) => {
        const agreed = agreement(given)!;
        expect(agreement(given.map((count) => count * factor))).toBeCloseTo(agreed, 7);
        expect(agreement([...given].reverse())).toBeCloseTo(agreed, 9);
        expect(Math.abs(agreed)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('disagreement of a panel', () => {
  it('maps five levels to 1, 3, 5, 7 and 9', () => {
    expect([1, 2, 3, 4, 5].map((level) => onNinePoints(level, 5))).toEqual([1, 3, 5, 7, 9]);
  });

  it('needs 3, 3, 4 and 5 people at each end for boards of 7, 10, 13 and 16', () => {
    expect([4, 5, 7, 8, 10, 11, 13, 14, 16].map(panelExtremes)).toEqual([null, 3, 3, 3, 3, 4, 4, 5, 5]);
    expect(panelDisagrees([3, 0, 5, 0, 3])).toBe(false);
    expect(panelDisagrees([3, 1, 4, 2, 2])).toBe(true);
  });

  it('judges a fully split panel of five levels: P30 = 1, P70 = 9, so 8 against 2.35', () => {
    expect(ipras([4, 0, 1, 0, 4])).toEqual(expect.objectContaining({ ipr: 8, ipras: 2.35, disagreement: true, ai: 0 }));
  });

  it('has nothing to say of nobody', () => {
    expect(ipras([0, 0, 0, 0, 0])).toBeNull();
  });
});

describe('bandOf five levels', () => {
  it.each([
    [[4, 1, 0, 1, 4], 'split', 'agreement-below-zero'],
    // 2 2 2 2 2 4 4 4 4 4: A = 0.17, P30 = 3 and P70 = 7, 4 over 2.35
    [[0, 5, 0, 5, 0], 'split', 'range-beyond-symmetry'],
    // ten people: the third is at 2, the eighth at 4
    [[0, 3, 4, 3, 0], 'wide', 'quartiles-far-apart'],
    // two layers: 01110 of six (A = 1/2) and 00100 of three (A = 1), so A = 2/3
    [[0, 2, 5, 2, 0], 'moderate', 'agreement-middling'],
    [[0, 0, 9, 0, 0], 'strong', 'agreement-high'],
    [[0, 0, 6, 5, 0], 'strong', 'agreement-high'],
    // one layer 10100 of two and nine alike: A stays over 0.7, but one member is two levels away
    [[1, 0, 10, 0, 0], 'moderate', 'answer-far-from-median'],
  ])('%j is %s by %s', (given, band, reason) => {
    expect(bandOf(given)).toEqual({ band, reason });
  });

  it('calls a board wide when its quartiles lie two levels apart', () => {
    // 1 2 2 3 3 3 4 4: quartiles 2 and 3.5; 2 2 2 3 3 4 4 5: quartiles 2 and 4
    expect(bandOf([1, 2, 3, 2, 0])?.band).toBe('moderate');
    expect(bandOf([0, 3, 2, 2, 1])).toEqual({ band: 'wide', reason: 'quartiles-far-apart' });
  });

  it('follows the panel rule where the percentiles hide one camp, and its neighbours where there is no other camp', () => {
    // ten people, three at level 2 and seven at level 5: P30 = 6 and P70 = 9 leave 3 under 6.1, but both thirds hold three
    expect(bandOf([0, 3, 0, 0, 7])).toEqual({ band: 'split', reason: 'panel-rule' });
    // one against three: A = 2/8·(−1/24·…) + 1/2 stays under 0.4, and the quartiles are 3.5 and 5
    expect(bandOf([0, 1, 0, 0, 3])).toEqual({ band: 'wide', reason: 'agreement-low' });
  });

  it.each([[[2, 3, 3, 0, 3]], [[3, 0, 0, 4, 5]]])('does not take an agreement of exactly nothing for less: %j', (given) => {
    expect(agreement(given)).toBeCloseTo(0, 12);
    expect(bandOf(given)?.reason).not.toBe('agreement-below-zero');
  });

  it('is the same from either end of the scale, and for members in any order', () => {
    fc.assert(
      fc.property(counts(5), (given) => {
        expect(bandOf([...given].reverse())?.band).toBe(bandOf(given)?.band);
      }),
    );
  });

  it('never calls a board strong while somebody stands two levels from the median', () => {
    fc.assert(
      fc.property(counts(5), (given) => {
        const ends = [given.findIndex((count) => count > 0), given.findLastIndex((count) => count > 0)] as const;
        if (bandOf(given)?.band === 'strong') expect(ends[1] - ends[0]).toBeLessThan(4);
      }),
    );
  });
});

describe('bandOf three and four levels', () => {
  it.each([
    [[3, 2, 3], 'split', 'both-ends'],
    [[2, 3, 2], 'wide', 'no-common-ground'],
    [[1, 9, 0], 'strong', 'one-level'],
    [[9, 0, 1], 'moderate', 'two-neighbours'],
    [[8, 1, 1], 'moderate', 'two-neighbours'],
    [[3, 1, 2, 1], 'split', 'both-ends'],
    [[0, 0, 4, 5], 'moderate', 'two-neighbours'],
    [[4, 0, 2, 2], 'split', 'both-ends'],
    // twelve people: a third is four, so three at one end make no split
    [[3, 3, 0, 6], 'wide', 'no-common-ground'],
    [[4, 2, 0, 6], 'split', 'both-ends'],
  ])('%j is %s by %s', (given, band, reason) => {
    expect(bandOf(given)).toEqual({ band, reason });
  });
});

describe('bands and words', () => {
  it('gives no band to nobody, nor to a scale that has none', () => {
    expect(bandOf([0, 0, 0, 0, 0])).toBeNull();
    expect(bandOf([3, 4])).toBeNull();
    expect(bandOf([1, 1, 1, 1, 1, 1, 1])).toBeNull();
  });

  it('says a band in words', () => {
    expect(bandInWords('wide')).toBe('Wide: members see this very differently');
  });
});
