import { describe, expect, it } from '@jest/globals';
import { EXAMPLE } from './example.fixture.js';
import { itemByCode, itemsHolding, itemsOf, levelOf, questionsOf, scaleSize, sectionByCode, sectionOf } from './look-up.js';
import { readInstrument } from './read-instrument.js';

const reading = readInstrument(EXAMPLE, 'example.yaml');
if (!reading.ok) throw new Error('the example does not read');
const { instrument } = reading;
const codes = (items: readonly { readonly code: string }[]) => items.map((one) => one.code);

describe('looking things up', () => {
  it('keeps the order in which members meet the items', () => {
    expect(codes(itemsOf(instrument))).toEqual(['EX-01', 'EX-02', 'EX-03', 'EX-04', 'EX-05', 'EX-06']);
  });

  it('finds by code, and says undefined for what is not there', () => {
    expect(itemByCode(instrument, 'EX-03')?.title).toBe('A pitfall');
    expect(sectionOf(instrument, 'EX-05')?.code).toBe('second');
    expect(sectionByCode(instrument, 'first')?.title).toBe('First');
    expect([itemByCode(instrument, 'EX-99'), sectionOf(instrument, 'EX-99'), sectionByCode(instrument, 'x')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('counts only questions towards a section', () => {
    expect(instrument.sections.map((section) => codes(questionsOf(section)))).toEqual([['EX-01'], []]);
  });

  it('names the checks and pitfalls that can hold a question back', () => {
    expect(codes(itemsHolding(instrument, 'EX-01'))).toEqual(['EX-02', 'EX-03']);
  });

  it('knows how many levels a scale has, and that a poll has none', () => {
    expect(itemsOf(instrument).map(scaleSize)).toEqual([2, 3, 2, 2, 2, 0]);
    const check = itemByCode(instrument, 'EX-02');
    expect(check && [levelOf(check, 3)?.name, levelOf(check, 4)]).toEqual(['Yes', undefined]);
  });
});
