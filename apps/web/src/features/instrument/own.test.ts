import { describe, expect, it } from '@jest/globals';
import { linesAround, spanOfLine } from './own.js';

const text = 'code: a\nversion: 1\ntitle: A';

describe('a line of a file', () => {
  it('is shown with the lines around it, as far as there are any', () => {
    expect(linesAround(text, 2).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(linesAround(text, 3)).toEqual([
      { number: 2, text: 'version: 1' },
      { number: 3, text: 'title: A' },
    ]);
    expect(linesAround(text, 99)).toEqual([]);
  });

  it('is found in the text from its first letter to its last', () => {
    for (const [line, words] of [
      [1, 'code: a'],
      [2, 'version: 1'],
      [3, 'title: A'],
      [9, ''],
    ] as const) {
      const { start, end } = spanOfLine(text, line);
      expect(text.slice(start, end)).toBe(words);
    }
  });
});
