import { describe, expect, it } from '@jest/globals';
import { choosable, fitting, partsInWords } from './parts.js';

describe('the parts of a publication', () => {
  it('that stand beside levels of items can be chosen only with them, and go when they go', () => {
    expect(choosable([]).map(({ value }) => value)).toEqual(['items', 'notes']);
    expect(choosable(['items']).map(({ value }) => value)).toEqual(['items', 'evidence', 'ambition', 'notes']);
    expect(fitting(['notes', 'evidence', 'ambition'])).toEqual(['notes']);
    expect(fitting(['notes', 'evidence', 'items'])).toEqual(['items', 'evidence', 'notes']);
  });

  it('are told in a sentence that begins with what is always shared', () => {
    expect(partsInWords([])).toBe('levels of sections alone');
    expect(partsInWords(['items'])).toBe('levels of sections and levels of items');
    expect(partsInWords(['notes', 'items'])).toBe('levels of sections, levels of items and your explanations');
  });
});
