import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayInWords, daysBetween } from './dates.js';

const day = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2029-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('a day as people say it', () => {
  it('has its year wherever it is not of this year, and is no word of these days', () => {
    fc.assert(
      fc.property(day, day, (date, today) => {
        const away = daysBetween(today, date);
        const aWord = away >= 0 && away < 7;
        const ofThisYear = date.slice(0, 4) === today.slice(0, 4);
        expect(dayInWords(date, today).includes(date.slice(0, 4))).toBe(!aWord && !ofThisYear);
      }),
    );
  });

  it('is never a day of the week once it has passed', () => {
    expect(dayInWords('2026-11-20', '2026-11-22')).toBe('20 November');
    expect(dayInWords('2026-12-31', '2027-01-01')).toBe('31 December 2026');
  });
});
