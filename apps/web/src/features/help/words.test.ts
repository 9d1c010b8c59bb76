import { describe, expect, it } from '@jest/globals';
import type { Introduction, Match } from './queries.js';
import { inOrder, matchesByQuestion, otherOf, whoHelps } from './words.js';

const introduction = (changes: Partial<Introduction>): Introduction => ({
  id: '1',
  itemCode: 'DB-01',
  itemTitle: 'Plans are paid for',
  offering: { id: 'a', name: 'Saltreach' },
  wishing: { id: 'b', name: 'Withymere' },
  side: 'offering',
  madeByOrganisation: 'Saltreach',
  madeOn: '2026-11-01',
  state: 'proposed',
  stateWords: '',
  contact: null,
  ownContact: null,
  reason: null,
  results: [],
  tellsSystem: false,
  shownTo: [],
  allowed: [],
  version: 1,
  ...changes,
});

describe('an introduction in words', () => {
  it('is told from where its reader stands', () => {
    expect([otherOf(introduction({})), whoHelps(introduction({}))]).toEqual([
      'Withymere',
      'You offer, and Withymere wishes for help.',
    ]);
    expect(otherOf(introduction({ side: 'wishing' }))).toBe('Saltreach');
    expect(whoHelps(introduction({ side: 'system' }))).toBe('Saltreach offers, and Withymere wishes for help.');
  });

  it('comes first where it waits for the reader, and last where it is over', () => {
    const some = [
      introduction({ id: 'over', state: 'declined' }),
      introduction({ id: 'met', state: 'accepted' }),
      introduction({ id: 'theirs' }),
      introduction({ id: 'ours', allowed: ['accept', 'decline'] }),
    ];
    expect(inOrder(some).map(({ id }) => id)).toEqual(['ours', 'theirs', 'met', 'over']);
  });
});

const side = (name: string): Match['offering'] => ({ lineId: name, organisationId: name, organisationName: name, words: '' });
const match = (offering: string, wishing: string, itemCode = 'DB-01'): Match => ({
  instrumentTitle: 'Digital board',
  itemCode,
  itemTitle: `Item ${itemCode}`,
  offering: side(offering),
  wishing: side(wishing),
});

describe('matches on one question', () => {
  it('name each trust once, by name, with the pairs that can be introduced', () => {
    const [first, second] = matchesByQuestion([match('b', 'y'), match('b', 'x'), match('a', 'y'), match('a', 'x', 'DB-02')]);
    expect(first!.offering.map(({ lineId }) => lineId)).toEqual(['a', 'b']);
    expect(first!.wishing.map(({ lineId }) => lineId)).toEqual(['x', 'y']);
    expect([first!.pairs.length, second!.pairs.length]).toEqual([3, 1]);
  });
});
