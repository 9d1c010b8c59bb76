import { describe, expect, it } from '@jest/globals';
import {
  assessmentStates,
  assessmentStateWords,
  assessmentTransitions,
  isReadOnly,
  itemStates,
  itemStateWords,
  itemTransitions,
} from './states.js';

describe('states', () => {
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

  it('are said in the same few words everywhere, never as code', () => {
    for (const words of [
      ...assessmentStates.map((state) => assessmentStateWords(state)),
      ...itemStates.map((state) => itemStateWords(state)),
    ])
      expect(words).toMatch(
        /^(not started|in progress|agreed|not agreed|not applicable|parked|sealed|published|withdrawn|cancelled|not sealed)$/,
      );
    expect(assessmentStateWords('scoring', true)).toBe('waiting for you');
    expect(itemStateWords('open', true)).toBe('waiting for you');
  });
});
