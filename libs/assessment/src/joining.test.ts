import { describe, expect, it } from '@jest/globals';
import { isRoomPrepared, joinCodeFrom, joinCodeLetters, wrongWithChosenCode } from './joining.js';
import { assessmentStates } from './states.js';

describe('a join code', () => {
  it('has no two characters that are taken for each other', () => {
    for (const alike of ['0ODQ', '1IL', '2Z', '5S', '8B', 'UV', '6G', 'EF']) {
      const used = [...alike].filter((one) => joinCodeLetters.includes(one));
      expect({ alike, used: used.length <= 1 }).toEqual({ alike, used: true });
    }
    expect(new Set(joinCodeLetters).size).toBe(19);
  });

  it.each(['HKM4TX', 'hkm4tx', 'hkm 4tx', ' HKM-4TX ', 'h k m 4 t x', 'HKM–4TX', 'hkm.4tx'])(
    'is understood as typed: %j',
    (typed) => {
      expect(joinCodeFrom(typed)).toBe('HKM4TX');
    },
  );

  it.each(['', 'HKM4T', 'HKM4TXX', 'HKM4T0', 'HKM4T!', 'HKM4TÉ', 'HKM/4TX'])('is not made of what cannot be one: %j', (typed) => {
    expect(joinCodeFrom(typed)).toBeNull();
  });
});

describe('people may join', () => {
  it('from when the meeting could be opened until it is closed', () => {
    const states = (method: 'survey' | 'room', scoringClosed: boolean) =>
      assessmentStates.filter((state) => isRoomPrepared({ state, method, scoringClosed }));
    expect(states('survey', false)).toEqual(['meeting', 'paused']);
    expect(states('survey', true)).toEqual(['scoring', 'meeting', 'paused']);
    expect(states('room', false)).toEqual(['draft', 'meeting', 'paused']);
  });
});

describe('the code that somebody chooses for a room link', () => {
  it.each(['apple7', 'Mersey', '482915', 'my dog rex'])('may be %j', (code) => {
    expect(wrongWithChosenCode(code)).toBeUndefined();
  });

  it.each(['', 'abc12', '     a', '  abc1  '])('is not too short: %j', (code) => {
    expect(wrongWithChosenCode(code)).toMatch(/at least 6/);
  });

  it.each(['111111', 'ababab', '123456', '654321', 'abcdef', 'Qwerty'])('is not the first that a stranger tries: %j', (code) => {
    expect(wrongWithChosenCode(code)).toMatch(/harder to guess/);
  });
});
