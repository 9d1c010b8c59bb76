import { describe, expect, it } from '@jest/globals';
import { mistakesIn, nothingYet, outcomesOf, requestOf } from './correction-values.js';

const whole = { ...nothingYet('DB-01'), outcome: '2', reason: ' Read out wrongly ', minute: ' 31/26 ' };

describe('the form of a correction', () => {
  it('asks for the item, its outcome, the reason and the minute', () => {
    expect(Object.keys(mistakesIn(nothingYet('')))).toEqual(['itemCode', 'outcome', 'reason', 'minute']);
    expect(mistakesIn(whole)).toEqual({});
  });

  it('in words asks for what is written and what it should read, and for no item', () => {
    expect(Object.keys(mistakesIn({ ...nothingYet(''), wrong: 'words' }))).toEqual(['said', 'shouldRead', 'reason', 'minute']);
  });

  it('sends an outcome without words, and words without an outcome', () => {
    expect(requestOf(whole)).toEqual({
      itemCode: 'DB-01',
      outcome: 'level',
      level: 2,
      said: null,
      shouldRead: null,
      reason: 'Read out wrongly',
      minute: '31/26',
    });
    expect(requestOf({ ...whole, outcome: 'not-agreed' })).toMatchObject({ outcome: 'not-agreed', level: null });
    const words = { ...whole, wrong: 'words', itemCode: '', said: ' a ', shouldRead: ' b ' } as const;
    expect(requestOf(words)).toMatchObject({ itemCode: null, outcome: null, level: null, said: 'a', shouldRead: 'b' });
  });

  it('offers each level of the item by its name, and the two ways to end without one', () => {
    expect(outcomesOf({ kind: 'check', levelNames: ['No', 'Yes'] }).map(({ words }) => words)).toEqual([
      'No',
      'Yes',
      'Not agreed',
      'Not applicable',
    ]);
    expect(outcomesOf({ kind: 'question', levelNames: ['Not yet'] })[0]?.words).toBe('Level 1: Not yet');
  });
});
