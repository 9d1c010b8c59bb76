import { findInstrument } from '@candour/instrument/content';
import { independentBoards } from '@candour/scoring';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { itemFinding, peersInWords } from './item-words.js';

const items = findInstrument('digital-board', '1.0')!.sections.flatMap((section) => section.items);
const question = items.find(({ kind }) => kind === 'question')!;
const pitfall = items.find(({ kind }) => kind === 'pitfall')!;
const boards = (...levels: number[]) => levels.map((level, place) => ({ level, leaders: [`chair ${place}`] }));

describe('how far apart boards stand on one item', () => {
  it('is said from three independent boards', () => {
    expect(itemFinding(boards(2, 3, 4), question)).toBe(
      'The three independent boards that compare stand between level 2 and level 4.',
    );
    expect(itemFinding(boards(3, 3, 3), question)).toBe('All three independent boards that compare stand at level 3.');
    expect(itemFinding(boards(2, 3), question)).toContain('Too few boards');
  });

  it('counts those that share a chair once, and says so, but leaves none of their levels out', () => {
    const shared = [...boards(2, 3, 3), { level: 5, leaders: ['chair 1'] }];
    expect(itemFinding(shared, question)).toBe(
      'The three independent boards that compare stand between level 2 and level 5. Boards that share a chair or a chief executive count once.',
    );
  });

  it('is said in the words of the scale where that has no levels of maturity', () => {
    expect(itemFinding(boards(1, 3, 3), pitfall)).toBe(
      'The three independent boards that compare stand between ‘Not us’ and ‘Often’.',
    );
  });

  it('never says a number of boards that is not that of the independent ones, nor leaves a level outside', () => {
    const some = fc.array(
      fc.record({ level: fc.integer({ min: 1, max: 5 }), leaders: fc.subarray(['Ada', 'Ben', 'Cas', 'Dee', 'Eve', 'Fay']) }),
      { maxLength: 9 },
    );
    const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
    fc.assert(
      fc.property(some, (given) => {
        const words = itemFinding(given, question);
        const independent = independentBoards(given).length;
        if (independent < 3) return expect(words).toContain('Too few');
        expect(words.toLowerCase()).toContain(` ${numbers[independent]} independent boards that compare`);
        const said = [...words.matchAll(/level (\d)/gu)].map(([, level]) => Number(level));
        for (const { level } of given) expect(level >= said[0]! && level <= said.at(-1)!).toBe(true);
      }),
    );
  });
});

describe('the middle of boards of one type', () => {
  it('is said in whole levels', () => {
    expect(peersInWords({ kind: 'median', boards: 8, median: 2.5, q1: 2, q3: 3.5 }, question)).toBe(
      'The middle of eight independent boards of this type is between level 2 and level 3; half of them or more stand between level 2 and level 4.',
    );
  });

  it('says how many there are where they are too few', () => {
    expect(peersInWords({ kind: 'too-few', boards: 2, needed: 6 }, question)).toBe(
      'Too few independent boards of this type to say: two can be seen, and it takes six.',
    );
  });
});
