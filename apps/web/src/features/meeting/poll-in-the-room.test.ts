import { describe, expect, it } from '@jest/globals';
import { notChosenWords, pollSentence } from './poll-in-the-room.js';
import { aPoll } from './testing/a-meeting.js';

describe('a poll in the room', () => {
  it('asks whoever has not chosen to choose, and tells the others how many have', () => {
    expect(pollSentence(aPoll())).toBe('A poll is open: choose now.');
    expect(pollSentence(aPoll({ waitsForYou: false }))).toBe('The poll ‘What we mean by digital’ is open. 3 of 9 have chosen.');
  });

  it('says once it is locked and once it is shown that there is nothing to choose any more', () => {
    expect(pollSentence(aPoll({ state: 'locked', waitsForYou: false }))).toContain('locked');
    expect(pollSentence(aPoll({ state: 'revealed', waitsForYou: false }))).toContain('is shown');
  });

  it('counts who is missing, and names nobody', () => {
    expect(notChosenWords(aPoll())).toBe('6 members have not chosen');
    expect(notChosenWords(aPoll({ chosen: 8 }))).toBe('1 member has not chosen');
  });
});
