import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endOfHalfYear, halfYearsBefore } from './half-years.js';

describe('the half years to choose from', () => {
  it('begin with the one that today is in', () => {
    expect(halfYearsBefore('2026-11-22', 3)).toEqual(['2026-07-01', '2026-01-01', '2025-07-01']);
    expect(halfYearsBefore('2026-07-01', 1)).toEqual(['2026-07-01']);
    expect(halfYearsBefore('2026-06-30', 1)).toEqual(['2026-01-01']);
  });

  it('are never after today, and run back without a gap', () => {
    const dayOfAYear = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dayOfAYear, (date) => {
        const today = date.toISOString().slice(0, 10);
        const halves = halfYearsBefore(today, 4);
        expect((halves[0] ?? '') <= today).toBe(true);
        expect([...halves].sort().reverse()).toEqual(halves);
        expect(halves[2]).toBe(`${Number(halves[0]?.slice(0, 4)) - 1}${halves[0]?.slice(4)}`);
      }),
    );
  });

  it('end on the day before the next begins', () => {
    expect(halfYearsBefore('2026-11-22', 2).map(endOfHalfYear)).toEqual(['2026-12-31', '2026-06-30']);
  });
});
