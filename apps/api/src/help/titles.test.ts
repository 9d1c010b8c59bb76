import { itemsOf } from '@candour/instrument';
import { instrumentLibrary, publishedInstruments } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import { byTitle, titleOfItem } from './titles.js';

describe('what a question is called where trusts help each other', () => {
  it('is its title in the newest version, whichever a trust was asked in', () => {
    expect(titleOfItem('digital-board', 'DB-07', 'Speaking up and pressing for use')).toBe(
      'Speaking up for digital until it is used',
    );
  });

  it('is one title for one code, for every item of every version there is', () => {
    for (const { code, versions } of instrumentLibrary())
      for (const version of versions)
        for (const item of itemsOf(version)) {
          const newest = versions.findLast((one) => itemsOf(one).some((other) => other.code === item.code));
          const title = itemsOf(newest!).find((other) => other.code === item.code)?.title;
          expect([item.code, titleOfItem(code, item.code, item.title)]).toEqual([item.code, title]);
        }
    expect(publishedInstruments().length).toBeGreaterThan(1);
  });

  it('is as it was published where no version that everybody knows asks it', () => {
    expect(titleOfItem('an-instrument-of-one-trust', 'XX-01', 'Our own question')).toBe('Our own question');
    expect(titleOfItem('digital-board', 'DB-99', 'Gone')).toBe('Gone');
  });

  it('orders by the alphabet, and leaves what is of one title as it came', () => {
    const lines = [
      { itemTitle: 'B', of: 'Ashby' },
      { itemTitle: 'A', of: 'Westmere' },
      { itemTitle: 'B', of: 'Aldham' },
    ];
    expect(lines.toSorted(byTitle).map(({ of }) => of)).toEqual(['Westmere', 'Ashby', 'Aldham']);
  });
});
