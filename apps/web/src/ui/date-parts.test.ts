import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isoOf, partsOf } from './date-parts.js';

describe('a date as it is typed', () => {
  it('is nothing when all three boxes are empty, and wrong when it is unfinished or no day of the calendar', () => {
    expect(isoOf({ day: '', month: ' ', year: '' })).toBeNull();
    expect(isoOf({ day: '5', month: '', year: '2027' })).toBe('wrong');
    expect(isoOf({ day: '29', month: '2', year: '2027' })).toBe('wrong');
    expect(isoOf({ day: '29', month: '2', year: '2028' })).toBe('2028-02-29');
    expect(isoOf({ day: '5', month: '3', year: '27' })).toBe('wrong');
  });

  it('comes back as the same day', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(isoOf(partsOf(iso))).toBe(iso);
      }),
    );
  });
});
