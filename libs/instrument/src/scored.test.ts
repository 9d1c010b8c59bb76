import { describe, expect, it } from '@jest/globals';
import { EXAMPLE } from './example.fixture.js';
import { itemsOf } from './look-up.js';
import { readInstrument } from './read-instrument.js';
import { scoredItemsOf, scoredPart } from './scored.js';

const reading = readInstrument(EXAMPLE, 'example.yaml');
if (!reading.ok) throw new Error('the example has mistakes');
const { instrument } = reading;

describe('what a board scores of an instrument', () => {
  it('is its questions, checks and pitfalls, in their order', () => {
    const kinds = new Set(scoredItemsOf(instrument).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['check', 'pitfall', 'question']);
    expect(itemsOf(instrument).length).toBeGreaterThan(scoredItemsOf(instrument).length);
  });

  it('leaves out what is reflected on alone, drawn as a card or put as a poll, and sections of nothing else', () => {
    const part = scoredPart(instrument);
    expect(itemsOf(part)).toEqual(scoredItemsOf(instrument));
    expect(part.sections.every(({ items }) => items.length > 0)).toBe(true);
  });

  it('is everything else unchanged: title, scales, sources and version', () => {
    expect({ ...scoredPart(instrument), sections: [] }).toEqual({ ...instrument, sections: [] });
  });
});
