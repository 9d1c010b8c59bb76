import { assessmentStates, itemStates } from '@candour/assessment';
import { describe, expect, it } from '@jest/globals';
import { type RoomNow, sentenceOf } from './sentence.js';

const item: NonNullable<RoomNow['item']> = {
  title: 'Skills',
  state: 'open',
  roundNumber: 1,
  answered: 5,
  eligible: 9,
  proposed: false,
  level: null,
};
const room: RoomNow = { state: 'meeting', scoringClosed: true, quorum: { met: true, words: 'Quorate.' }, item };

describe('the sentence about the room', () => {
  it('has something to say in every state of the meeting and of its item', () => {
    for (const state of assessmentStates) expect(sentenceOf({ ...room, state, item: null })).toMatch(/^[A-Z].*\.$/);
    for (const state of itemStates) expect(sentenceOf({ ...room, item: { ...item, state } })).toMatch(/^Skills: .*\.$/);
  });

  it('counts who answered while a vote is open, and who is missing once it is locked', () => {
    expect(sentenceOf(room)).toBe('Skills: voting is open. 5 of 9 answered.');
    expect(sentenceOf({ ...room, item: { ...item, roundNumber: 2 } })).toBe('Skills: the board votes again. 5 of 9 answered.');
    const locked = { ...item, state: 'locked' as const };
    expect(sentenceOf({ ...room, item: locked })).toBe('Skills: the answers are locked, with 4 missing. The reveal comes next.');
    expect(sentenceOf({ ...room, item: { ...locked, answered: 9 } })).toBe(
      'Skills: the answers are locked. The reveal comes next.',
    );
  });

  it('says that the quorum is missing where that is why it is paused', () => {
    const quorum = { met: false, words: 'Not quorate: 2 voting members are present; still needed: 1 more voting member.' };
    expect(sentenceOf({ ...room, state: 'paused' })).toBe('The meeting is paused.');
    expect(sentenceOf({ ...room, state: 'paused', quorum })).toBe(`The meeting is paused. ${quorum.words}`);
  });

  it('names the level that the board agreed', () => {
    const agreed = { ...item, state: 'agreed' as const, level: { said: 'level 3', name: 'Working' } };
    expect(sentenceOf({ ...room, item: agreed })).toBe('Skills: agreed at level 3, Working.');
    const check = { ...agreed, level: { said: 'Partly', name: 'Partly' } };
    expect(sentenceOf({ ...room, item: check })).toBe('Skills: the board agreed on ‘Partly’.');
  });
});
