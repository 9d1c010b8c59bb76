import { describe, expect, it } from '@jest/globals';
import { changeBetween, changeInWords, sameHolders } from './change.js';
import { type ResultBasis, whyNotComparable } from './comparability.js';
import { isStable, movementBetween } from './movement.js';

describe('changeBetween', () => {
  it.each([
    [2, 2, 3, 3, 'risen-with-proof'],
    [2, 2, 3, 2, 'said-higher-proof-unchanged'],
    [2, 3, 3, 2, 'said-higher-proof-unchanged'],
    [3, 3, 2, 3, 'lower'],
    [3, 1, 3, 3, 'unchanged'],
    [null, 1, 3, 3, 'not-comparable'],
    [3, 1, null, 1, 'not-comparable'],
  ] as const)('from %s (proof %d) to %s (proof %d) is %s', (before, supportedBefore, after, supportedAfter, change) => {
    expect(changeBetween({ level: before, supported: supportedBefore }, { level: after, supported: supportedAfter }, true)).toBe(
      change,
    );
  });

  it('does not compare what was asked or made differently', () => {
    expect(changeBetween({ level: 2, supported: 2 }, { level: 3, supported: 3 }, false)).toBe('not-comparable');
    expect(changeInWords('not-comparable')).toBe('Not comparable');
  });
});

describe('sameHolders', () => {
  it('counts the seats of today that the same people held last time', () => {
    const before = [
      { seatId: 'chair', personId: 'Ada' },
      { seatId: 'finance', personId: 'Ben' },
      { seatId: 'digital', personId: null },
    ];
    const after = [
      { seatId: 'chair', personId: 'Ada' },
      { seatId: 'finance', personId: 'Cas' },
      { seatId: 'digital', personId: null },
      { seatId: 'people', personId: 'Ben' },
    ];
    expect(sameHolders(before, after)).toEqual({ same: 1, of: 4 });
  });
});

describe('whyNotComparable', () => {
  const basis: ResultBasis = {
    instrumentCode: 'digital-board',
    instrumentVersion: '1.0',
    itemChecksum: 'a1',
    sectionRule: 'three-quarters',
    method: 'survey',
    coverage: 'all',
    comparesWithVersions: [],
  };

  it.each([
    [{}, null],
    [{ instrumentVersion: '1.1' }, null],
    [{ instrumentVersion: '1.1', itemChecksum: 'b2' }, 'other-version'],
    [{ instrumentVersion: '1.1', itemChecksum: 'b2', comparesWithVersions: ['1.0'] }, null],
    [{ itemChecksum: null }, 'not-asked'],
    [{ instrumentCode: 'climate' }, 'other-instrument'],
    [{ sectionRule: 'all-of-them' }, 'other-rule'],
    [{ method: 'room' }, 'other-method'],
    [{ method: 'both' }, 'other-method'],
    [{ coverage: 'fewer' }, 'low-coverage'],
    [{ coverage: 'two-thirds' }, null],
  ] as const)('with %j says %s, whichever way round', (difference, reason) => {
    expect(whyNotComparable(basis, { ...basis, ...difference })).toBe(reason);
    expect(whyNotComparable({ ...basis, ...difference }, basis)).toBe(reason);
  });
});

describe('movement between rounds', () => {
  const round = (...levels: number[]) => new Map(levels.map((level, seat) => [`seat ${seat}`, level]));
  const first = round(2, 2, 2, 3, 3, 3, 4, 4, 4);

  it('is said in words: up to one person, up to a third, more', () => {
    expect(movementBetween(first, first)).toBe('none-or-few');
    expect(movementBetween(first, round(3, 2, 2, 3, 3, 3, 4, 4, 4))).toBe('none-or-few');
    expect(movementBetween(first, round(3, 3, 3, 3, 3, 3, 4, 4, 4))).toBe('some');
    expect(movementBetween(first, round(3, 3, 3, 4, 3, 3, 4, 4, 4))).toBe('many');
  });

  it('is not said for fewer than eight, nor where one member came or went', () => {
    expect(movementBetween(round(2, 2, 2, 3, 3, 3, 4), round(2, 2, 2, 3, 3, 3, 4))).toBeNull();
    expect(movementBetween(first, round(2, 2, 2, 3, 3, 3, 4, 4))).toBeNull();
  });

  it('follows a threshold that was raised, and none that was lowered', () => {
    expect(movementBetween(first, first, 10)).toBeNull();
    expect(movementBetween(first, first, 9)).toBe('none-or-few');
    expect(movementBetween(round(2, 2, 2, 3, 3, 3, 4), round(2, 2, 2, 3, 3, 3, 4), 5)).toBeNull();
  });

  it('has come to rest where less than 15 per cent of the counts changed', () => {
    expect(isStable({ counts: [0, 4, 6, 0, 0] }, { counts: [0, 3, 7, 0, 0] })).toBe(true);
    expect(isStable({ counts: [0, 4, 6, 0, 0] }, { counts: [0, 2, 8, 0, 0] })).toBe(false);
    // three of twenty is 15 per cent exactly, which is not under it
    expect(isStable({ counts: [0, 10, 10, 0, 0] }, { counts: [0, 7, 13, 0, 0] })).toBe(false);
  });

  it('cannot be judged from what was not shown', () => {
    expect(isStable({ counts: null }, { counts: [0, 3, 7, 0, 0] })).toBeNull();
    expect(isStable({ counts: [0, 3, 6, 0, 0] }, { counts: [0, 3, 7, 0, 0] })).toBeNull();
  });
});
