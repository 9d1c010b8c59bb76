import { describe, expect, it } from '@jest/globals';
import { bandInWords, bandReasonInWords } from './band.js';
import { changeInWords } from './change.js';
import { notComparableInWords } from './comparability.js';
import { coverageInWords } from './coverage.js';
import { groupWordInWords } from './group-word.js';
import { movementInWords } from './movement.js';

/** Every value that has words, and the function that says them. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  bands: (['strong', 'moderate', 'wide', 'split'] as const).map(bandInWords),
  reasons: (
    [
      'agreement-below-zero',
      'range-beyond-symmetry',
      'panel-rule',
      'quartiles-far-apart',
      'agreement-low',
      'agreement-middling',
      'answer-far-from-median',
      'agreement-high',
      'both-ends',
      'one-level',
      'two-neighbours',
      'no-common-ground',
    ] as const
  ).map(bandReasonInWords),
  changes: (['risen-with-proof', 'said-higher-proof-unchanged', 'lower', 'unchanged', 'not-comparable'] as const).map(
    changeInWords,
  ),
  'why two results do not compare': (
    ['other-instrument', 'not-asked', 'other-version', 'other-rule', 'other-method', 'low-coverage'] as const
  ).map(notComparableInWords),
  coverage: (['all', 'nine-tenths', 'two-thirds', 'fewer'] as const).map(coverageInWords),
  'the word on two groups': (['executives-higher', 'non-executives-higher', 'no-clear-difference'] as const).map(
    groupWordInWords,
  ),
  movement: (['none-or-few', 'some', 'many'] as const).map(movementInWords),
};

describe('what is said in words', () => {
  it.each(Object.entries(SAID))(
    'of %s tells each from the others, in a sentence without an end and without a code',
    (_, words) => {
      expect(new Set(words).size).toBe(words.length);
      for (const one of words) expect(one).toMatch(/^[A-Z][A-Za-z’,: -]*[a-z]$/u);
    },
  );

  it('names the bands by their own words, and coverage as the method does', () => {
    expect(SAID.bands!.map((words) => words.split(':')[0])).toEqual(['Strong', 'Moderate', 'Wide', 'Split']);
    expect(SAID.coverage).toEqual(['All', 'Nine tenths or more', 'Two thirds or more', 'Fewer than two thirds']);
    expect(SAID.changes!.slice(0, 2)).toEqual(['Risen, with proof', 'Said to be higher, proof unchanged']);
    expect(groupWordInWords('executives-higher')).toContain('executives see it higher than non-executives');
    expect(groupWordInWords('non-executives-higher')).toContain('non-executives see it higher than executives');
  });
});
