import { describe, expect, it } from '@jest/globals';
import { filled, itemsOf, unknownFigures, withFigure } from './figures.js';

const figures = [
  { name: 'items', words: '18 items' },
  { name: 'items agreed', words: 'fourteen' },
];

describe('a text that holds figures by name', () => {
  it('reads with each figure in its place, as often as it stands there', () => {
    expect(filled('{items agreed} of {items}, not { items }', figures)).toBe('fourteen of 18 items, not 18 items');
  });

  it('begins a sentence with a figure whose name begins with a capital', () => {
    expect(filled('{Items agreed} were agreed', figures)).toBe('Fourteen were agreed');
    expect(unknownFigures('{Items agreed}', figures)).toEqual([]);
  });

  it('keeps a name that is no figure as it was typed, and says which', () => {
    const text = 'We agreed {itmes} of {items}; {itmes} again';
    expect(filled(text, figures)).toBe('We agreed {itmes} of 18 items; {itmes} again');
    expect(unknownFigures(text, figures)).toEqual(['itmes']);
  });

  it('does not read a figure in another’s words, nor across lines', () => {
    const odd = [
      { name: 'a', words: '{b}' },
      { name: 'b', words: 'wrong' },
    ];
    expect(filled('{a} {b\n}', odd)).toBe('{b} {b\n}');
  });
});

describe('putting a figure in', () => {
  it('stands where the cursor was, apart from the words beside it', () => {
    expect(withFigure('We agreed of them.', 9, 9, 'items')).toEqual({ text: 'We agreed {items} of them.', cursor: 17 });
    expect(withFigure('Agreed:them', 7, 7, 'items')).toEqual({ text: 'Agreed: {items} them', cursor: 15 });
  });

  it('takes the place of what was selected', () => {
    expect(withFigure('We agreed some, all told', 10, 14, 'items')).toEqual({ text: 'We agreed {items}, all told', cursor: 17 });
  });

  it('begins an empty text', () => {
    expect(withFigure('', 0, 0, 'items')).toEqual({ text: '{items}', cursor: 7 });
  });
});

it('a list has an item for each line that is not empty', () => {
  expect(itemsOf(' One \n\nTwo\n')).toEqual(['One', 'Two']);
});
