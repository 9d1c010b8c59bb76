import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../platform/actor.js';
import type { OwnPart } from './own-part.view.js';
import { ownRoom } from './own-room.js';
import type { SharedRoom } from './shared-room.view.js';

/** Of a room only what the poll in it depends on. */
const roomWith = (ofThisMeeting: boolean): SharedRoom =>
  ({
    here: { row: { held_by: null }, situation: {} },
    at: null,
    room: { proposal: null, dissents: [] },
    evidence: [],
    poll: { pollId: 'a poll', ofThisMeeting, waitsForYou: false },
  }) as unknown as SharedRoom;
const own = { pledge_read: null, poll_waits: true, dissents: [], may_confirm: [] } as unknown as OwnPart;
const signedIn = { roles: ['member'] } as unknown as Actor;
const byLink = { roles: ['member'], onlyAssessmentId: 'the assessment' } as unknown as Actor;

describe('the poll in the room', () => {
  it('says to each whether it waits for them', () => {
    expect(ownRoom(signedIn, roomWith(true), own).poll?.waitsForYou).toBe(true);
  });

  it('is told to somebody in by a room link only where it belongs to the meeting: no other poll is open to them', () => {
    expect(ownRoom(byLink, roomWith(true), own).poll?.pollId).toBe('a poll');
    expect(ownRoom(byLink, roomWith(false), own).poll).toBeNull();
    expect(ownRoom(signedIn, roomWith(false), own).poll?.pollId).toBe('a poll');
  });
});
