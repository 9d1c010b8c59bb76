import { describe, expect, it } from '@jest/globals';
import { whereFinding } from './where-finding.js';

const at = (title: string, you: number | null, median: number | null) => ({ title, you, median });

describe('where a board lies beside the middle of its like', () => {
  it('is said with the titles it is about', () => {
    expect(whereFinding([at('Leadership', 4, 3), at('Safety', 2, 2), at('Money', 1, 2.5)])).toBe(
      'You are above the middle of boards like yours in ‘Leadership’; at it in ‘Safety’; below it in ‘Money’.',
    );
  });

  it('counts what would make the sentence too long, and what cannot be said', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map((title) => at(title, 3, 2));
    expect(whereFinding([...many, at('F', null, 3)])).toBe(
      'You are above the middle of boards like yours in ‘A’, ‘B’, ‘C’ and 2 more. In 1 it cannot be said.',
    );
  });

  it('says what it takes where nothing can be said', () => {
    expect(whereFinding([at('A', 3, null)])).toContain('six boards like yours');
    expect(whereFinding([at('A', null, 3)])).toContain('takes a published level of yours');
  });
});
