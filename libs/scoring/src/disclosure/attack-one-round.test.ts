import { describe, expect, it, jest } from '@jest/globals';
import { quartiles } from '../spread.js';
import { type SpreadInput, spreadToShow } from './spread-to-show.js';
import { wrongly } from './testing/attack-one-round.js';

/*
 * Everything that a board is shown of one item in one round: the spread, which holds the sign *cannot assure*, the coverage in words and
 * whether the reveal was withheld, and how many reasons of *not applicable* their authors let be shown. What else is said of the round
 * (the finding, the prompts, the place on the agenda, *agreed above the private view*, *left to one person*, α and AC2) is made from
 * these and from what is public, so it can force nothing that these do not.
 *
 * The attacker is told more than that: how many gave a level, wherever it was five or more. Over several rounds nothing else could come
 * to them (short of a word on movement, which has its own attack): everybody is free to change their answer from round to round, so a
 * round says nothing of another's levels. It may only say, by counts shown or not shown again, whether the same seats gave one.
 */

/** Listing the boards of sixteen takes seconds on a busy machine. */
jest.setTimeout(120_000);

const upTo = (most: number, least: number) => Array.from({ length: most - least + 1 }, (_, index) => least + index);
const again = false;

describe('the attack on one round, the first of its item, or of the same people as before', () => {
  it.each(upTo(9, 1))('forces nobody on a board of %i answers, on any scale, whoever is absent', (people) => {
    for (const scale of [3, 4, 5])
      for (const threshold of [5, 8])
        for (const absent of (people < 8 ? [0, 1, 2, 4, 8] : [0, 1, 3]).filter(
          (missing) => people + missing >= 5 && people + missing <= 16,
        ))
          expect(wrongly({ scale, people, absent, threshold, again })).toEqual([]);
  });

  it.each(upTo(16, 10))('forces nobody on a board of %i answers', (people) => {
    const gaveLevel = people > 12 ? [people, people - 1, people - 3, 9, 8, 7, 5] : upTo(people, 5);
    for (const scale of people < 13 ? [3, 4, 5] : [3, 5])
      for (const absent of people < 11 ? [0, 1, 2, 4] : people < 12 ? [0, 1] : [0])
        expect(wrongly({ scale, people, absent, threshold: 5, again, gaveLevel })).toEqual([]);
  });
});

describe('the attack notices a program that', () => {
  const board = { scale: 5, people: 7, absent: 0, threshold: 5, again: false };

  it('shows counts of seven', () => {
    const shown = wrongly(board, (input) => ({ ...spreadToShow(input), counts: 'counts' in input ? [...input.counts] : null }));
    expect(shown).not.toEqual([]);
  });

  it('shows the quartiles of seven, with the ordinary median', () => {
    const quarters = (input: SpreadInput) => spreadToShow({ ...input, threshold: 5 });
    const shown = wrongly(board, (input) =>
      'counts' in input ? { ...quarters(input), ...quartiles(input.counts) } : quarters(input),
    );
    expect(shown).not.toEqual([]);
  });

  it('tells do not know from not applicable whenever somebody said either', () => {
    const apart = (input: SpreadInput) => ({ ...spreadToShow(input), dontKnow: input.dontKnow });
    expect(wrongly({ ...board, people: 5 }, apart)).not.toEqual([]);
  });

  it('judges coverage to the letter where an item applies to fewer than five', () => {
    const byTheLetter = (input: SpreadInput) => {
      const spread = spreadToShow(input);
      const asked = input.eligible - input.notApplicable;
      return { ...spread, withheld: 3 * (asked - spread.absent) < 2 * asked };
    };
    expect(wrongly({ ...board, people: 4, absent: 1 }, byTheLetter)).not.toEqual([]);
  });
});
