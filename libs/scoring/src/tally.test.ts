import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Choice, tallyToShow } from './tally.js';

const choices = (...each: readonly (readonly number[])[]): Choice[] =>
  each.map((options, place) => ({ seat: `seat ${place + 1}`, options }));
const seats = (...numbers: readonly number[]) => numbers.map((number) => `seat ${number}`);
const all = (count: number, options: readonly number[] = [1]) => choices(...Array.from({ length: count }, () => options));

describe('what is shown of a poll', () => {
  it('is counts in the order of the options once eight chose, with who chose two in both', () => {
    const taken = choices([1], [1], [2], [1, 3], [1, 3], [3], [1], [1, 2]);
    expect(tallyToShow({ options: 4, choices: taken, eligible: 9, threshold: 8 })).toEqual({
      shown: 'counts',
      chosen: 8,
      eligible: 9,
      threshold: 8,
      counts: [6, 2, 3, 0],
    });
  });

  it('is nothing but that too few chose while fewer than eight did, whatever they chose', () => {
    for (let chosen = 0; chosen < 8; chosen++) {
      const tally = tallyToShow({ options: 2, choices: all(chosen), eligible: 12, threshold: 5 });
      expect(tally).toEqual({ shown: 'too-few', chosen, eligible: 12, threshold: 8, counts: null });
    }
  });

  it('keeps to the number that the board set where it is higher', () => {
    expect(tallyToShow({ options: 2, choices: all(9), eligible: 12, threshold: 10 })).toMatchObject({
      shown: 'too-few',
      counts: null,
    });
    expect(tallyToShow({ options: 2, choices: all(10), eligible: 12, threshold: 10 })).toMatchObject({ shown: 'counts' });
  });

  it('is counts again only where the very same seats chose each time that eight or more did', () => {
    const nine = { options: 2, choices: all(9), eligible: 12, threshold: 8 };
    const same = seats(9, 8, 7, 6, 5, 4, 3, 2, 1);
    expect(tallyToShow({ ...nine, earlier: [same, same] }).shown).toBe('counts');
    expect(tallyToShow({ ...nine, earlier: [same, seats(1, 2, 3, 4, 5, 6, 7)] }).shown).toBe('counts');
    for (const other of [seats(1, 2, 3, 4, 5, 6, 7, 8), seats(1, 2, 3, 4, 5, 6, 7, 8, 10), [...same, 'seat 10']]) {
      expect(tallyToShow({ ...nine, earlier: [same, other] })).toMatchObject({ shown: 'others-chose', counts: null });
    }
  });

  it('refuses what cannot be', () => {
    const eight = { options: 2, eligible: 8, threshold: 8 };
    for (const wrong of [choices([3]), choices([0]), choices([1.5]), choices([]), choices([1, 1]), all(9)])
      expect(() => tallyToShow({ ...eight, choices: wrong })).toThrow(RangeError);
    expect(() => tallyToShow({ ...eight, choices: [...choices([1]), ...choices([2])] })).toThrow('twice');
  });

  it('never shows more under a higher number, nor anything but turnout under it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 16 }),
        fc.nat(16),
        fc.nat(4),
        (given, threshold, more) => {
          const taken = { options: 3, choices: choices(...given.map((one) => [one])), eligible: 16 };
          const [low, high] = [tallyToShow({ ...taken, threshold }), tallyToShow({ ...taken, threshold: threshold + more })];
          expect(high.counts === null || low.counts !== null).toBe(true);
          expect(low.counts === null).toBe(given.length < Math.max(8, threshold));
          expect(low.counts?.reduce((sum, count) => sum + count, 0) ?? given.length).toBe(given.length);
        },
      ),
    );
  });
});
