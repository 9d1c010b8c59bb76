import { describe, expect, it, jest } from '@jest/globals';

import { wrongly } from './testing/attack-one-round.js';

/* The attack of attack-one-round.test.ts, on an item that was voted on before by others: median and band only. */
/** Listing the boards of sixteen takes seconds on a busy machine. */
jest.setTimeout(120_000);

const upTo = (most: number, least: number) => Array.from({ length: most - least + 1 }, (_, index) => least + index);
const again = true;

describe('the attack on one round, voted on before by others', () => {
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
