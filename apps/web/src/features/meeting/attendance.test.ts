import { describe, expect, it } from '@jest/globals';
import { asRequest, type Draft, draftOf, everybodyPresent, mistakesIn, quorumIn } from './attendance.js';

const draft: Draft = {
  seats: {
    a: { presence: 'expected', deputyName: '' },
    b: { presence: 'apologies', deputyName: '' },
    c: { presence: 'deputy', deputyName: ' Ann ' },
  },
  observers: 'Jo\n\n Sam ',
};

describe('attendance', () => {
  it('makes present only whom nobody has recorded yet', () => {
    const { seats } = everybodyPresent(draft);
    expect([seats.a?.presence, seats.b?.presence, seats.c?.presence]).toEqual(['present', 'apologies', 'deputy']);
  });

  it('sends names trimmed, one observer a line, and a deputy’s name for a deputy alone', () => {
    expect(asRequest({ ...draft, seats: { ...draft.seats, b: { presence: 'apologies', deputyName: 'Left over' } } })).toEqual({
      seats: [
        { seatId: 'a', presence: 'expected', deputyName: null },
        { seatId: 'b', presence: 'apologies', deputyName: null },
        { seatId: 'c', presence: 'deputy', deputyName: 'Ann' },
      ],
      observers: ['Jo', 'Sam'],
    });
  });

  it('asks for the name of a deputy', () => {
    expect(mistakesIn({ ...draft, seats: { c: { presence: 'deputy', deputyName: ' ' } } })).toEqual({
      'deputy-c': 'Enter the name of the deputy',
    });
    expect(mistakesIn(draft)).toEqual({});
  });

  it('reads what was recorded', () => {
    const seat = { seatId: 'a', name: 'A', portfolio: 'P', voting: true, presence: 'absent', deputyName: null } as const;
    expect(draftOf({ attendance: [seat], observers: ['Jo'] })).toEqual({
      seats: { a: { presence: 'absent', deputyName: '' } },
      observers: 'Jo',
    });
  });

  it('counts the quorum as it will be, and no deputy in it', () => {
    const board = ['a', 'b', 'c'].map((seatId, place) => ({ seatId, voting: true, executive: place === 0 }));
    const quorum = { number: 2, executives: 1, nonExecutives: 1 };
    expect(quorumIn(everybodyPresent(draft), board, quorum).met).toBe(false);
    const both = { ...everybodyPresent(draft).seats, b: { presence: 'present', deputyName: '' } } as const;
    expect(quorumIn({ ...draft, seats: both }, board, quorum).met).toBe(true);
  });
});
