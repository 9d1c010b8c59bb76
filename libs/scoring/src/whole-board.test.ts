import { describe, expect, it } from '@jest/globals';
import { wholeBoardAgreement } from './whole-board.js';

const [one, other] = [{ counts: [0, 0, 5, 3, 0] }, { counts: [0, 2, 5, 1, 0] }];

describe('agreement of a whole board', () => {
  it('is worked out of the counts that were shown, and says of how many items', () => {
    const found = wholeBoardAgreement([one, { counts: null }, other, null])!;
    expect(found.alpha).toBeCloseTo(509 / 4704, 12);
    expect(found.ac2).toBeCloseTo(1647 / 1799, 12);
    expect([found.items, found.of]).toEqual([2, 4]);
  });

  it('is not said of fewer than two items', () => {
    expect(wholeBoardAgreement([one, null])).toBeNull();
    expect(wholeBoardAgreement([])).toBeNull();
  });

  it('has no alpha where every answer is the same, and is then complete', () => {
    expect(wholeBoardAgreement([{ counts: [0, 8, 0] }, { counts: [0, 9, 0] }])).toEqual({ alpha: null, ac2: 1, items: 2, of: 2 });
  });

  it('never puts items of different scales together', () => {
    expect(() => wholeBoardAgreement([one, { counts: [4, 4, 0] }])).toThrow('different scales');
  });
});
