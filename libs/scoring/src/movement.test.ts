import { describe, expect, it } from '@jest/globals';
import { isStable, movementBetween, movementInWords, type OwnLevels } from './movement.js';

/** A round, seat after seat: a level, or – for an answer without one. */
const round = (levels: string): OwnLevels =>
  new Map(levels.split(' ').map((level, seat) => [`seat ${seat}`, level === '–' ? null : Number(level)]));

describe('how many changed their answer', () => {
  it('counts who gave a level both times, and needs eight of them', () => {
    expect(movementBetween(round('2 2 2 2 3 3 3 3 –'), round('2 2 2 2 3 3 3 3 –'))).toBe('none-or-few');
    expect(movementBetween(round('2 2 2 2 3 3 3 –'), round('3 3 3 3 4 4 4 –'))).toBeNull();
    expect(movementBetween(round('2 2 2 2 3 3 3 3'), round('3 3 3 3 4 4 4 4'))).toBe('many');
  });

  it('asks for as many as the assessment does where that is more', () => {
    expect(movementBetween(round('2 2 2 2 3 3 3 3'), round('2 2 2 2 3 3 3 3'), 9)).toBeNull();
    expect(movementBetween(round('2 2 2 2 3 3 3 3 3'), round('2 2 2 2 3 3 3 3 3'), 9)).toBe('none-or-few');
    expect(movementBetween(round('2 2 2 2 3 3 3'), round('2 2 2 2 3 3 3'), 5)).toBeNull();
  });

  it('says nothing where one found a level and another lost theirs: the change is theirs alone', () => {
    expect(movementBetween(round('2 2 2 2 3 3 3 3 4 –'), round('2 2 2 2 3 3 3 3 – 4'))).toBeNull();
    expect(movementBetween(round('2 2 2 2 3 3 3 3 –'), round('2 2 2 2 3 3 3 3 4'))).toBeNull();
    expect(movementBetween(round('2 2 2 2 3 3 3 3 4'), round('2 2 2 2 3 3 3 3 –'))).toBeNull();
  });

  it('says nothing where one more answered, even without a level: that they gave none would be told', () => {
    expect(movementBetween(round('2 2 2 2 3 3 3 3'), round('2 2 2 2 3 3 3 3 –'))).toBeNull();
    expect(movementBetween(round('2 2 2 2 3 3 3 3 –'), round('2 2 2 2 3 3 3 3'))).toBeNull();
  });

  it('is few up to one, some up to a third, many above', () => {
    const before = round('2 2 2 2 2 2 2 2 2');
    expect(movementBetween(before, round('3 2 2 2 2 2 2 2 2'))).toBe('none-or-few');
    expect(movementBetween(before, round('3 3 2 2 2 2 2 2 2'))).toBe('some');
    expect(movementBetween(before, round('3 3 3 2 2 2 2 2 2'))).toBe('some');
    expect(movementBetween(before, round('3 3 3 3 2 2 2 2 2'))).toBe('many');
  });

  it('is said in words without a number', () => {
    expect(movementInWords('none-or-few')).toBe('None or few changed their answer');
    expect(movementInWords('some')).toBe('Some changed their answer');
    expect(movementInWords('many')).toBe('Many changed their answer');
  });
});

describe('whether opinion has come to rest', () => {
  const stable = (before: readonly number[] | null, after: readonly number[] | null) =>
    isStable({ counts: before && [...before] }, { counts: after && [...after] });

  it('is said only of two spreads in full, on one scale, of as many people', () => {
    expect(stable(null, [0, 4, 6])).toBeNull();
    expect(stable([0, 4, 6], null)).toBeNull();
    expect(stable([0, 4, 6], [0, 4, 6, 0])).toBeNull();
    expect(stable([0, 4, 6, 0], [0, 4, 6])).toBeNull();
    expect(stable([0, 4, 6], [0, 4, 5])).toBeNull();
    expect(stable([0, 0, 0], [0, 0, 0])).toBeNull();
  });

  it('is so while fewer than fifteen in a hundred have changed, and not at fifteen', () => {
    expect(stable([0, 4, 6], [0, 3, 7])).toBe(true);
    expect(stable([0, 4, 6], [0, 2, 8])).toBe(false);
    expect(stable([0, 10, 10], [0, 7, 13])).toBe(false);
    expect(stable([0, 10, 10], [0, 8, 12])).toBe(true);
  });
});
