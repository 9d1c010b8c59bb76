import { describe, expect, it } from '@jest/globals';
import type { Block } from '../paper.js';
import { ownLabels, wordsNow } from './own-words.js';

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text, newPage: false });
const paragraph = (key: string, words: string): Block => ({
  kind: 'paragraph',
  text: words,
  look: 'plain',
  own: { key, words, changed: false },
});

describe('words that the trust may write', () => {
  it('are called by the heading above them, and by their place where it heads several', () => {
    const blocks = [
      heading('1. Recommendation'),
      paragraph('recommendation.asks', 'Approve'),
      heading('2. Summary'),
      paragraph('summary.opening', 'We agreed'),
      { kind: 'paragraph', text: 'Composed', look: 'plain' } as const,
      paragraph('summary.points', 'One'),
    ];
    expect([...ownLabels(blocks)]).toEqual([
      ['recommendation.asks', 'Recommendation'],
      ['summary.opening', 'Summary, 1 of 2'],
      ['summary.points', 'Summary, 2 of 2'],
    ]);
  });

  it('are found by their key in a block, are nothing in an empty slot, and are not there otherwise', () => {
    const outline = { blocks: [paragraph('a', 'Words')], slots: [{ key: 'b', label: 'B', after: 0, emptied: false }] };
    expect(['a', 'b', 'c'].map((key) => wordsNow(outline, key))).toEqual(['Words', '', undefined]);
  });
});
