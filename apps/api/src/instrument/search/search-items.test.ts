import { publishedInstruments } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bestOf, marked } from './marked.js';
import { asTerm, indexOf, placesOf, searchItems } from './search-items.js';

const places = placesOf(publishedInstruments().map((instrument) => ({ instrument, own: false })));
const index = indexOf(places);
const codesFor = (words: string) => searchItems(index, { words }).map(({ item }) => item.code);

describe('the search over items', () => {
  it('finds an item by its code, by words of its title, and by words of a statement', () => {
    const { item } = places[0]!;
    expect(codesFor(item.code)[0]).toBe(item.code);
    expect(codesFor(item.title).slice(0, 3)).toContain(item.code);
    expect(codesFor(item.levels[0]!.statement).slice(0, 3)).toContain(item.code);
  });

  it('forgives capitals, a plural, the beginning of a word and a slip of the finger', () => {
    const exact = codesFor('patients');
    expect(exact.length).toBeGreaterThan(0);
    for (const near of ['PATIENT', 'patien', 'pateints']) expect(codesFor(near)).toEqual(expect.arrayContaining([exact[0]]));
  });

  it('asks for all words where any item has them all, and for any of them where none has', () => {
    const both = codesFor('patients money');
    expect(both.length).toBeLessThanOrEqual(Math.max(codesFor('patients').length, codesFor('money').length));
    expect(codesFor('patients xylophonist').length).toBe(codesFor('patients').length);
  });

  it('lists all that pass the filters where there are no words', () => {
    const pitfalls = searchItems(index, { words: ' ', kind: 'pitfall' });
    expect(pitfalls.length).toBe(places.filter(({ item }) => item.kind === 'pitfall').length);
    expect(searchItems(index, { words: '', framework: 'no-such-framework' })).toEqual([]);
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (words) => {
        expect(searchItems(index, { words }).length).toBeLessThanOrEqual(places.length);
      }),
    );
  });
});

describe('marked words', () => {
  it('are those that fit; together the runs are the text', () => {
    expect(marked('Trusts we trust', new Set(['trust']))).toEqual([
      { text: 'Trusts', marked: true },
      { text: ' we ', marked: false },
      { text: 'trust', marked: true },
    ]);
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, terms) => {
        expect(
          marked(text, new Set(terms.map(asTerm)))
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('choose the statement with the most of them, and none where there is none', () => {
    const best = bestOf(['We test.', 'We test with patients.'], new Set(['test', 'patient']));
    expect(best?.map(({ text }) => text).join('')).toBe('We test with patients.');
    expect(bestOf(['We plan.'], new Set(['test']))).toBeNull();
  });
});
