import { describe, expect, it } from '@jest/globals';
import { movedInWords } from './moved.js';

const figures = (...changes: Parameters<typeof movedInWords>[0][number]['change'][]) => changes.map((change) => ({ change }));

describe('how many figures moved, in few words', () => {
  it('counts what rose, what is said to be higher and what is lower', () => {
    const five = figures('risen-with-proof', 'said-higher', 'said-higher-proof-unchanged', 'lower', 'unchanged');
    expect(movedInWords(five, 'section')).toBe('4 of 5 sections moved');
    expect(movedInWords(figures('unchanged'), 'item')).toBe('None of 1 item moved');
  });

  it('says apart what does not compare, which may have moved or not', () => {
    expect(movedInWords(figures('lower', 'not-comparable'), 'section')).toBe('1 of 2 sections moved, 1 does not compare');
    expect(movedInWords(figures('not-comparable', 'not-comparable'), 'item')).toBe('None of 2 items moved, 2 do not compare');
  });
});
