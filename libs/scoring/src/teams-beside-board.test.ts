import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spreadToShow } from './disclosure/spread-to-show.js';
import { teamsBesideBoard, teamsBesideBoardInWords } from './teams-beside-board.js';

const teams = (levels: readonly number[]) =>
  spreadToShow({ scale: 5, levels, dontKnow: 0, notApplicable: 0, eligible: levels.length, threshold: 11 });
const twelveAt = (low: number, high: number) => teams([...Array<number>(6).fill(low), ...Array<number>(6).fill(high)]);

describe('what the teams say beside what the board agreed', () => {
  it.each([
    [4, 3, 3, 'lower'],
    [4, 3, 4, 'alike'],
    [3, 3, 3, 'alike'],
    [3, 3, 4, 'alike'],
    [3, 4, 4, 'higher'],
    [1, 5, 5, 'higher'],
  ])('an agreed %i beside teams of whom half say %i and half %i is seen %s', (agreed, low, high, beside) => {
    expect(teamsBesideBoard(agreed, twelveAt(low, high))).toBe(beside);
  });

  it('is not said where the board agreed no level, or too few in the teams gave one', () => {
    expect(teamsBesideBoard(null, twelveAt(3, 3))).toBeNull();
    expect(teamsBesideBoard(3, null)).toBeNull();
    expect(teamsBesideBoard(3, teams([3, 3, 3, 3, 3, 3, 3, 3, 3, 3]))).toBeNull();
  });

  it('turns round with the scale', () => {
    const turned = { lower: 'higher', higher: 'lower', alike: 'alike' } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 11, maxLength: 40 }),
        (agreed, levels) => {
          const beside = teamsBesideBoard(agreed, teams(levels));
          const reversed = teamsBesideBoard(6 - agreed, teams(levels.map((level) => 6 - level)));
          expect(reversed).toBe(beside && turned[beside]);
        },
      ),
    );
  });

  it('is said in words that name both', () => {
    expect(teamsBesideBoardInWords('lower')).toBe('The teams see this a level or more lower than the board');
  });
});
