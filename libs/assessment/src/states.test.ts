import { describe, expect, it } from '@jest/globals';
import {
  assessmentStates,
  assessmentStateWords,
  assessmentTransitions,
  isItemEndState,
  isReadOnly,
  itemStates,
  itemStateWords,
  itemTransitions,
  roundTransitions,
} from './states.js';

/** From | where to, – for an end. The assessment, its items, and the rounds of an item. */
const ways = {
  assessment: `
    draft      | scoring meeting cancelled
    scoring    | meeting cancelled
    meeting    | paused agreed cancelled
    paused     | meeting agreed cancelled
    agreed     | meeting sealed not-sealed
    sealed     | published
    published  | withdrawn
    withdrawn  | –
    cancelled  | –
    not-sealed | –`,
  item: `
    waiting        | open parked
    open           | locked
    locked         | revealed withheld parked
    revealed       | open agreed not-agreed not-applicable parked
    withheld       | open agreed not-agreed not-applicable parked
    agreed         | open
    not-agreed     | open
    not-applicable | open
    parked         | open`,
  round: `
    open     | locked
    locked   | revealed withheld
    revealed | –
    withheld | –`,
} as const;

const read = (table: string) =>
  Object.fromEntries(
    table
      .trim()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map(([from = '', to = '']) => [from, to === '–' ? [] : to.split(' ')]),
  );

describe('states', () => {
  it('of an assessment, an item and a round go where the tables say, and nowhere else', () => {
    expect(assessmentTransitions).toEqual(read(ways.assessment));
    expect(itemTransitions).toEqual(read(ways.item));
    expect(roundTransitions).toEqual(read(ways.round));
  });

  it('are read only once nothing of what the board saw changes any more, and not before', () => {
    expect(assessmentStates.filter(isReadOnly)).toEqual(['sealed', 'published', 'withdrawn', 'cancelled', 'not-sealed']);
  });

  it('of an item let an assessment be sealed where the board has dealt with it: agreed, or not, or not applicable, or parked', () => {
    expect(itemStates.filter(isItemEndState)).toEqual(['agreed', 'not-agreed', 'not-applicable', 'parked']);
  });

  it.each([
    ['draft', 'not started'],
    ['scoring', 'in progress'],
    ['meeting', 'in progress'],
    ['paused', 'in progress'],
    ['agreed', 'agreed'],
    ['sealed', 'sealed'],
    ['published', 'published'],
    ['withdrawn', 'withdrawn'],
    ['cancelled', 'cancelled'],
    ['not-sealed', 'not sealed'],
  ] as const)('of an assessment are read in plain words: %s is %s', (state, words) => {
    expect(assessmentStateWords(state)).toBe(words);
  });

  it.each([
    ['waiting', 'not started'],
    ['open', 'in progress'],
    ['locked', 'in progress'],
    ['revealed', 'in progress'],
    ['withheld', 'in progress'],
    ['agreed', 'agreed'],
    ['not-agreed', 'not agreed'],
    ['not-applicable', 'not applicable'],
    ['parked', 'parked'],
  ] as const)('of an item are read in plain words: %s is %s', (state, words) => {
    expect(itemStateWords(state)).toBe(words);
  });

  it('end where nothing follows: withdrawn, cancelled, not sealed', () => {
    expect(assessmentStates.filter((state) => assessmentTransitions[state].length === 0)).toEqual([
      'withdrawn',
      'cancelled',
      'not-sealed',
    ]);
  });

  it('can be cancelled from anything before agreed and from nothing after', () => {
    expect(assessmentStates.filter((state) => assessmentTransitions[state].includes('cancelled'))).toEqual([
      'draft',
      'scoring',
      'meeting',
      'paused',
    ]);
  });

  it('never lead back from what is read only', () => {
    for (const state of assessmentStates.filter(isReadOnly)) expect(assessmentTransitions[state].every(isReadOnly)).toBe(true);
  });

  it('let every item be reached, and leave no item without a way on', () => {
    const reached = new Set(Object.values(itemTransitions).flat());
    expect(itemStates.filter((state) => !reached.has(state))).toEqual(['waiting']);
    expect(itemStates.filter((state) => itemTransitions[state].length === 0)).toEqual([]);
  });

  it('say first of all that something waits for the reader', () => {
    expect(assessmentStateWords('scoring', true)).toBe('waiting for you');
    expect(itemStateWords('open', true)).toBe('waiting for you');
  });
});
