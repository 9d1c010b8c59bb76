import { describe, expect, it } from '@jest/globals';
import { movedWords } from './moved-words.js';
import type { CurrentItem } from './snapshot.js';

type Spread = NonNullable<CurrentItem['spread']>;

const shown = (changes: Partial<Spread>): Spread =>
  ({ shown: 'counts', withheld: false, counts: null, median: null, band: null, ...changes }) as Spread;

describe('what moved between two votes', () => {
  it('is nothing where there was one', () => {
    expect(movedWords({ movement: null, spread: shown({ median: 3 }), earlierSpread: null })).toEqual([]);
  });

  it('is told of the middle answer and of how close views are, where both were shown', () => {
    expect(
      movedWords({
        movement: 'some',
        earlierSpread: shown({ median: 2, band: 'split' }),
        spread: shown({ median: 3.5, band: 'moderate' }),
      }),
    ).toEqual([
      'Some changed their answer.',
      'The median went from 2 to 3½.',
      'Views are closer together than before: split then, moderate now.',
    ]);
    expect(
      movedWords({
        movement: null,
        earlierSpread: shown({ median: 2, band: 'strong' }),
        spread: shown({ median: 2, band: 'wide' }),
      }),
    ).toEqual(['The median is 2, as before.', 'Views are further apart than before: strong then, wide now.']);
  });

  it('says that opinion has come to rest where both pictures were shown in full', () => {
    const counts = [0, 4, 6, 0, 0];
    const words = movedWords({
      movement: 'none or few',
      earlierSpread: shown({ counts, median: 3, band: 'strong' }),
      spread: shown({ counts: [0, 3, 7, 0, 0], median: 3, band: 'strong' }),
    });
    expect(words.at(-1)).toContain('hardly changed');
    expect(
      movedWords({ movement: 'many', earlierSpread: shown({ counts }), spread: shown({ counts: [6, 4, 0, 0, 0] }) }),
    ).toEqual(['Many changed their answer.']);
  });

  it('tells nothing of what one of them was not shown', () => {
    expect(movedWords({ movement: null, earlierSpread: shown({}), spread: shown({ median: 3, band: 'wide' }) })).toEqual([]);
    expect(movedWords({ movement: null, earlierSpread: shown({ median: 3 }), spread: shown({ withheld: true }) })).toEqual([
      'Too few answered this vote for anything of it to be shown.',
    ]);
  });

  it('is nothing while the second vote is open, and stands beside the first alone', () => {
    expect(movedWords({ movement: null, earlierSpread: shown({ median: 3 }), spread: null })).toEqual([]);
  });
});
