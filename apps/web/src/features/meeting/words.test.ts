import type { ItemState } from '@candour/assessment';
import { describe, expect, it } from '@jest/globals';
import { aMeeting, anItem, aProposal } from './testing/a-meeting.js';
import { deskSentence, missingWords, presenceWords, proposalWords, roomSentence } from './words.js';

const at = (changes: Parameters<typeof anItem>[0]) => roomSentence(aMeeting({ current: anItem(changes) }));

describe('what a member is told the room is doing', () => {
  it('is to vote, with the number of the item and of a further vote', () => {
    expect(at({})).toBe('Vote now: item 2.');
    expect(at({ roundNumber: 2 })).toBe('Vote now: item 2, second vote.');
    expect(at({ roundNumber: 3 })).toBe('Vote now: item 2, third vote.');
  });

  it('is nothing to do while the board talks, or once the answers are locked', () => {
    expect(at({ state: 'revealed' })).toBe('Talking about item 2: nothing for you to do.');
    expect(at({ state: 'locked' })).toContain('nothing for you to do');
  });

  it('never asks for a vote from somebody who stands aside or came after it opened', () => {
    expect(at({ youStoodAside: true })).not.toContain('Vote now');
    expect(at({ youAreEligible: false })).toBe('The others vote on item 2: you answer from the next one.');
  });

  it('says to whoever stands aside what the others do', () => {
    expect(at({ youStoodAside: true })).toBe('The others vote on item 2, from which you stand aside: nothing for you to do.');
    expect(at({ youStoodAside: true, state: 'revealed' })).toMatch(/^Talking about item 2, from which you stand aside/);
  });

  it('says that a proposal waits, for then there may be something to say', () => {
    expect(at({ state: 'revealed', proposal: aProposal() })).toContain('waits for the chair');
  });

  it('says during a pause that nothing is saved, where a vote is open', () => {
    expect(roomSentence(aMeeting({ state: 'paused', current: anItem() }))).toContain('Nothing you choose now is saved');
  });

  it('is the server’s own sentence where no item is in the room, or it has its outcome', () => {
    expect(roomSentence(aMeeting())).toBe('What the server says.');
    expect(at({ state: 'agreed' })).toBe('What the server says.');
  });
});

describe('what stands after the close', () => {
  const closed = (states: readonly ItemState[]) => {
    const meeting = aMeeting({ state: 'agreed' });
    return { ...meeting, agenda: meeting.agenda.map((line, place) => ({ ...line, state: states[place] ?? 'parked' })) };
  };

  it('is never called agreed while items have no outcome', () => {
    expect(deskSentence(closed(['agreed', 'waiting']))).toBe('The meeting is closed. 1 item has no outcome yet.');
    expect(roomSentence(closed(['locked', 'waiting']))).toBe('The meeting is closed. 2 items have no outcome yet.');
  });

  it('is the seal, once every item has its outcome', () => {
    expect(roomSentence(closed(['agreed']))).toMatch(/Every item has its outcome; the chair seals it next\.$/);
  });
});

describe('what the desk says', () => {
  it('counts as the events do while a vote is open', () => {
    expect(deskSentence(aMeeting({ current: anItem({ answered: 5 }) }))).toBe('Title of Q2: voting is open. 5 of 9 answered.');
    expect(deskSentence(aMeeting({ current: anItem({ state: 'locked' }) }))).toBe('What the server says.');
  });
});

describe('single words', () => {
  it('count one and many', () => {
    expect(missingWords(1)).toBe('1 member has not answered');
    expect(missingWords(2)).toBe('2 members have not answered');
  });

  it('name the level of a proposal, or its other outcomes', () => {
    const item = anItem();
    expect(proposalWords(aProposal(), item)).toBe('Agree level 3, Name 3.');
    expect(proposalWords(aProposal(), anItem({ kind: 'check' }))).toBe('Agree on ‘Name 3’.');
    expect(proposalWords(aProposal({ outcome: 'not-agreed', level: null }), item)).toContain('does not agree');
    expect(proposalWords(aProposal({ outcome: 'not-applicable', level: null }), item)).toContain('does not apply');
  });

  it('name a deputy', () => {
    expect(presenceWords('deputy', 'Ann')).toBe('deputy: Ann');
    expect(presenceWords('expected')).toBe('not yet recorded');
  });
});
