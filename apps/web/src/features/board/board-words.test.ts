import { describe, expect, it } from '@jest/globals';
import { partsOf } from '../../ui/date-parts.js';
import { hasEnded, spanWords, stillNeeded } from './board-words.js';
import { readSpan, readWho } from './span-values.js';

const today = '2027-03-05';
const since = (from: string, to: string | null = null) => ({ from, to });

describe('the days of a seat', () => {
  it('count the last day, and end after it', () => {
    expect(hasEnded(since('2026-01-01', today), today)).toBe(false);
    expect(hasEnded(since('2026-01-01', '2027-03-04'), today)).toBe(true);
  });

  it('are said as they are: begun, to come, over', () => {
    expect(spanWords(since('2026-04-01'), today)).toBe('Since 1 April 2026');
    expect(spanWords(since('2026-04-01', '2027-12-31'), today)).toBe('Since 1 April 2026, to 31 December 2027');
    expect(spanWords(since('2027-04-01'), today)).toBe('From 1 April 2027');
    expect(spanWords(since('2026-04-01', '2026-12-31'), today)).toBe('1 April 2026 to 31 December 2026');
  });

  it('are refused where the last comes before the first, or the first is no day', () => {
    expect(readSpan({ from: partsOf('2027-04-01'), to: partsOf('2027-03-31') }).mistakes).toHaveProperty('to');
    expect(readSpan({ from: partsOf(null), to: partsOf(null) }).mistakes).toHaveProperty('from');
    expect(readSpan({ from: partsOf('2027-04-01'), to: partsOf(null) })).toEqual({ from: '2027-04-01', to: null, mistakes: {} });
  });
});

describe('a board', () => {
  it('needs five seats of today before it can score', () => {
    const four = Array.from({ length: 4 }, () => since('2026-01-01'));
    expect(stillNeeded([...four, since('2027-04-01')], today)).toBe(
      'A board needs at least 5 seats before it can score; it has 4 today. Add 1 more.',
    );
    expect(stillNeeded([...four, since(today)], today)).toBeNull();
  });

  it('asks for a name and an address of whoever is added', () => {
    expect(Object.keys(readWho(' ', 'somebody'))).toEqual(['name', 'email']);
    expect(readWho('Una Reeve', 'una@trust.example')).toEqual({});
  });
});
