import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ageInWords, commonItemsInWords, monthsBetween } from './basis.js';

describe('the age of a figure', () => {
  it('is in whole months, as people count them', () => {
    expect(monthsBetween('2026-09-14', '2026-11-13')).toBe(1);
    expect(monthsBetween('2026-09-14', '2026-11-14')).toBe(2);
    expect(monthsBetween('2025-11-30', '2026-11-22')).toBe(11);
    expect(ageInWords('2026-11-01', '2026-11-22')).toBe('less than a month');
    expect(ageInWords('2026-10-01', '2026-11-22')).toBe('one month');
    expect(ageInWords('2025-10-01', '2026-11-22')).toBe('13 months');
  });

  it('never falls as days go by, and is never less than none', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    const asDay = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, days, days, (wave, ...both) => {
        const [earlier, later] = both.map(asDay).sort();
        expect(monthsBetween(asDay(wave), earlier!)).toBeGreaterThanOrEqual(0);
        expect(monthsBetween(asDay(wave), later!)).toBeGreaterThanOrEqual(monthsBetween(asDay(wave), earlier!));
      }),
    );
  });
});

describe('the share of common items', () => {
  it('is told in numbers of items, and where it is not known', () => {
    expect(commonItemsInWords({ alike: 20, all: 20 })).toBe('all 20 items in common');
    expect(commonItemsInWords({ alike: 18, all: 20 })).toBe('18 of 20 items in common');
    expect(commonItemsInWords({ alike: 0, all: 0 })).toBe('items in common not known');
  });
});
