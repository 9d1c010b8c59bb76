import { describe, expect, it } from '@jest/globals';
import { bandOf, scoreInWords } from './risk-score.js';

describe('the score of a risk', () => {
  it('has the bands of the national matrix, for every product of two numbers from 1 to 5', () => {
    const bands = [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25].map((score) => `${score} ${bandOf(score)}`);
    expect(bands).toEqual([
      ...['1 low', '2 low', '3 low', '4 moderate', '5 moderate', '6 moderate'],
      ...['8 high', '9 high', '10 high', '12 high', '15 extreme', '16 extreme', '20 extreme', '25 extreme'],
    ]);
  });

  it('is said in words with what it is made of', () => {
    expect(scoreInWords({ consequence: 4, likelihood: 3 })).toBe('12, high: major (4) by possible (3)');
  });
});
