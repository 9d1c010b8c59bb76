import { describe, expect, it } from '@jest/globals';
import { apartInWords } from './apart.js';

describe('what two boards see apart, in few words', () => {
  it('counts questions two levels or more apart, in either direction', () => {
    expect(apartInWords([-2, 3, 1, 0])).toBe('2 of 4 questions two levels or more apart');
    expect(apartInWords([1])).toBe('None of 1 question two levels or more apart');
  });

  it('leaves out what does not compare', () => {
    expect(apartInWords([2, null])).toBe('1 of 1 question two levels or more apart');
    expect(apartInWords([null, null])).toBe('No question compares');
    expect(apartInWords([])).toBe('No question compares');
  });
});
