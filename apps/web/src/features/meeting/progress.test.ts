import { describe, expect, it } from '@jest/globals';
import { withProgress } from './progress.js';
import { aMeeting, anItem, aPoll } from './testing/a-meeting.js';

const event = { kind: 'progress', sequence: 7, itemCode: 'Q2', answered: 4, eligible: 9 };

describe('progress from an event', () => {
  it('changes how many answered, and nothing else', () => {
    const before = aMeeting({ current: anItem() });
    expect(withProgress(before, event)).toEqual({ ...before, current: { ...before.current, answered: 4 } });
  });

  it('of another item, of a vote that is not open here, or without numbers, asks for the snapshot instead', () => {
    const open = aMeeting({ current: anItem() });
    expect(withProgress(open, { ...event, itemCode: 'Q1' })).toBeNull();
    expect(withProgress(aMeeting({ current: anItem({ state: 'locked' }) }), event)).toBeNull();
    expect(withProgress(open, { ...event, answered: 'four' })).toBeNull();
    expect(withProgress(aMeeting(), event)).toBeNull();
  });

  it('of the poll under way changes how many have chosen, which never goes back', () => {
    const before = aMeeting({ poll: aPoll({ chosen: 5 }) });
    const chosen = { kind: 'progress', sequence: 7, pollId: 'P1', chosen: 6, eligible: 9 };
    expect(withProgress(before, chosen)).toEqual({ ...before, poll: aPoll({ chosen: 6 }) });
    expect(withProgress(before, { ...chosen, chosen: 4 })?.poll?.chosen).toBe(5);
    expect(withProgress(before, { ...chosen, pollId: 'P2' })).toBeNull();
    expect(withProgress(aMeeting({ poll: aPoll({ state: 'locked' }) }), chosen)).toBeNull();
    expect(withProgress(aMeeting(), chosen)).toBeNull();
  });
});
