import { describe, expect, it } from '@jest/globals';
import { publishing } from '../testing/seen.js';
import { asContent } from './as-content.js';

const { parts: _, format: __, ...rest } = publishing({}).publications[0]!.content;

describe('a publication from before there were parts', () => {
  it('is read with the parts that its detail held, and stays in everything else the copy that it is', () => {
    const told = (detail: 'sections' | 'items' | 'items-with-evidence') => asContent({ ...rest, format: 1, detail });
    expect(told('sections').parts).toEqual([]);
    expect(told('items').parts).toEqual(['items', 'ambition']);
    expect(told('items-with-evidence')).toEqual({ ...rest, format: 2, parts: ['items', 'evidence', 'ambition'] });
  });

  it('is left alone where it has parts', () => {
    const content = publishing({}).publications[0]!.content;
    expect(asContent(content)).toBe(content);
  });
});
