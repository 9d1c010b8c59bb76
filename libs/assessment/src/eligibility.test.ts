import { describe, expect, it } from '@jest/globals';
import { eligibleSeats, type SeatForARound } from './eligibility.js';
import { quorumOf } from './quorum.js';

const seat = (seatId: string, changes: Partial<SeatForARound> = {}): SeatForARound => ({
  seatId,
  presence: 'present',
  stoodAside: false,
  eligibleBefore: null,
  ...changes,
});

describe('who may answer in a round', () => {
  it('is every seat in private scoring, whether or not it will come to the meeting', () => {
    expect(eligibleSeats('private-scoring', [seat('a', { presence: 'apologies' }), seat('b', { presence: 'expected' })])).toEqual(
      ['a', 'b'],
    );
  });

  it('is who is present, at a first vote in the room', () => {
    expect(eligibleSeats('room', [seat('a'), seat('b', { presence: 'deputy' }), seat('c', { presence: 'absent' })])).toEqual([
      'a',
    ]);
  });

  it('is who could answer before, at a re-vote: an absent answer stands, a late arrival waits for the next item', () => {
    const seats = [seat('a', { eligibleBefore: true, presence: 'apologies' }), seat('late', { eligibleBefore: false })];
    expect(eligibleSeats('room', seats)).toEqual(['a']);
  });

  it('is never who has stood aside', () => {
    expect(eligibleSeats('private-scoring', [seat('a', { stoodAside: true })])).toEqual([]);
    expect(eligibleSeats('room', [seat('a', { stoodAside: true, eligibleBefore: true })])).toEqual([]);
  });
});

describe('the quorum', () => {
  it('is said with what is still needed', () => {
    const executive = { presence: 'present', voting: true, executive: true } as const;
    const quorum = { number: 3, executives: 1, nonExecutives: 1 };
    expect(quorumOf([executive], quorum).words).toBe(
      'Not quorate: 1 voting member is present; still needed: 2 more voting members, 1 more non-executive.',
    );
    const met = quorumOf([executive, executive, { ...executive, executive: false }], quorum);
    expect(met).toEqual({ met: true, words: 'Quorate: 3 voting members are present.' });
  });
  it('says of each group how many more it needs, in grammar, and nothing of a group that is complete', () => {
    const missing = (number: number, executives: number, nonExecutives: number) =>
      quorumOf([], { number, executives, nonExecutives }).words.split('still needed: ')[1];
    expect(missing(1, 0, 0)).toBe('1 more voting member.');
    expect(missing(2, 1, 2)).toBe('2 more voting members, 1 more executive, 2 more non-executives.');
    expect(missing(0, 2, 1)).toBe('2 more executives, 1 more non-executive.');
    expect(missing(0, 0, 0)).toBeUndefined();
  });
});
