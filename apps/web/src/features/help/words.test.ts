import { describe, expect, it } from '@jest/globals';
import type { Introduction } from './queries.js';
import { inOrder, otherOf, whoHelps } from './words.js';

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
