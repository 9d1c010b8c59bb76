import { describe, expect, it } from '@jest/globals';
import { asRequest, draftOf, mistakesIn } from './draft.js';
import type { BoardAction } from './queries.js';
import { byOwner, dueWords, ownersWords } from './words.js';

const action = (changes: Partial<BoardAction> = {}): BoardAction => ({
  id: 'a1',
  kind: 'do',
  words: 'Publish the register',
  itemCodes: ['Q1'],
  ownerSeatId: 's1',
  ownerName: 'Jo Bell',
  ownerPortfolio: 'Digital',
  due: '2027-03-01',
  state: 'open',
  outcome: null,
  overdue: false,
  version: 1,
  ...changes,
});

describe('whose the actions are', () => {
  it('says when all are one portfolio’s', () => {
    expect(ownersWords([{ portfolio: 'Digital', count: 5 }])).toBe('All 5 open actions belong to Digital.');
    expect(ownersWords([{ portfolio: 'Digital', count: 1 }])).toBe('The one open action belongs to Digital.');
  });

  it('says how many are whose otherwise, and nothing where none is open', () => {
    expect(
      ownersWords([
        { portfolio: 'Digital', count: 2 },
        { portfolio: 'Finance', count: 1 },
      ]),
    ).toBe('3 open actions: 2 to Digital, 1 to Finance.');
    expect(ownersWords([])).toBeNull();
  });
});

describe('the two lists', () => {
  it('hold each action once, in the list of its kind, under its owner’s portfolio, the most first and open ones before others', () => {
    const rows = [
      action({ id: '1', ownerPortfolio: 'Finance' }),
      action({ id: '2', state: 'done' }),
      action({ id: '3' }),
      action({ id: '4', kind: 'stop' }),
    ];
    expect(byOwner(rows, 'do').map(({ portfolio, actions }) => [portfolio, actions.map(({ id }) => id)])).toEqual([
      ['Digital', ['3', '2']],
      ['Finance', ['1']],
    ]);
    expect(byOwner(rows, 'stop')).toHaveLength(1);
  });

  it('say in words that an action is overdue', () => {
    expect(dueWords(action({ overdue: true }))).toBe('Overdue: it was due on 1 March 2027');
    expect(dueWords(action())).toBe('Due on 1 March 2027');
    expect(dueWords(action({ state: 'done' }))).toBe('Was due on 1 March 2027');
  });
});

describe('an action being written', () => {
  it('comes back as it was, unchanged', () => {
    const { kind, words, itemCodes, ownerSeatId, due, state, outcome } = action();
    expect(Object.values(mistakesIn(draftOf(action()))).filter(Boolean)).toEqual([]);
    expect(asRequest(draftOf(action()))).toEqual({ kind, words, itemCodes, ownerSeatId, due, state, outcome });
  });

  it('is dropped only with a reason', () => {
    expect(mistakesIn(draftOf(action({ state: 'dropped' }))).outcome).toBeDefined();
    expect(mistakesIn(draftOf(action({ state: 'dropped', outcome: 'Done elsewhere' }))).outcome).toBeUndefined();
  });

  it('asks for everything that is missing', () => {
    const missing = Object.entries(mistakesIn(draftOf(null))).flatMap(([field, words]) => (words ? [field] : []));
    expect(missing).toEqual(['kind', 'words', 'ownerSeatId', 'due']);
  });
});
