import { describe, expect, it } from '@jest/globals';
import { rowHeight } from './row-height.js';

describe('the height of a row', () => {
  it('is that of one line where everything fits', () => {
    expect(rowHeight(['Short', 4, null], [20, 8, 8])).toBe(14);
    expect(rowHeight([], [])).toBe(14);
  });

  it('grows with the longest text, broken between words', () => {
    expect(rowHeight(['Choosing, learning and stopping', 'x'], [24, 8])).toBe(28);
    expect(rowHeight(['x', 'Level in the last wave'], [20, 12])).toBe(42);
  });

  it('counts lines of its own, and breaks a word that is longer than a line', () => {
    expect(rowHeight(['a\nb\nc'], [20])).toBe(42);
    expect(rowHeight(['x'.repeat(40)], [20])).toBe(42);
  });

  it('is no higher than a spreadsheet can show', () => {
    expect(rowHeight(['word '.repeat(5000)], [20])).toBe(409);
  });
});
