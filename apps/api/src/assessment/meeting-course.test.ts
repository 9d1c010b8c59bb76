import { describe, expect, it } from '@jest/globals';
import { type MeetingEvent, meetingHeld } from './meeting-course.js';

const at = (time: string) => new Date(`2027-01-12T${time}:00Z`);
const event = (name: string, time: string, detail: MeetingEvent['detail'] = {}): MeetingEvent => ({
  event: name,
  at: at(time),
  detail,
});
const opened = event('meeting opened', '14:00', { present: 9, seats: 10, quorum: 'Quorate: 9 voting members are present.' });
const held = (events: readonly MeetingEvent[], closed: string | null) =>
  meetingHeld(events, {
    openedAt: at('14:00'),
    closedAt: closed === null ? null : at(closed),
    plannedMinutes: 120,
    quorum: { number: 6, executives: 1, nonExecutives: 1 },
  });

describe('the course of a meeting', () => {
  it('is told from its opening to its close, with who was there as it opened', () => {
    expect(held([opened, event('meeting closed', '15:45')], '15:45')).toMatchObject({
      openedOn: '2027-01-12',
      closedOn: '2027-01-12',
      presentAtOpening: { present: 9, seats: 10, words: 'Quorate: 9 voting members are present.' },
      course: { openMinutes: 105, plannedMinutes: 120, pauses: 0, quorumLost: 0, handOvers: 0 },
    });
  });

  it('counts pauses out of the time, those for want of a quorum too, and tells the two apart', () => {
    const events = [
      opened,
      event('meeting paused', '14:30'),
      event('meeting resumed', '14:40'),
      event('attendance recorded', '15:00', { paused: true }),
      event('attendance recorded', '15:05', { paused: false }),
      event('meeting resumed', '15:10'),
      event('meeting closed', '15:30'),
    ];
    expect(held(events, '15:30').course).toMatchObject({ openMinutes: 70, pauses: 1, quorumLost: 1, quorumRegained: 1 });
  });

  it('of a board that lost its quorum and went home says that it did not go on', () => {
    const events = [opened, event('attendance recorded', '15:00', { paused: true }), event('meeting closed', '15:10')];
    expect(held(events, '15:10').course).toMatchObject({ openMinutes: 60, quorumLost: 1, quorumRegained: 0 });
  });

  it('leaves the days between two sittings out of the time, and gives the reason of the second', () => {
    const later = { event: 'meeting reconvened', at: new Date('2027-01-20T10:00:00Z'), detail: { reason: 'A report came in' } };
    const closed = { event: 'meeting closed', at: new Date('2027-01-20T10:20:00Z'), detail: {} };
    const events = [opened, event('meeting closed', '15:00'), later, event('meeting handed over', '10:00'), closed];
    const { course } = meetingHeld(events, {
      openedAt: at('14:00'),
      closedAt: closed.at,
      plannedMinutes: 120,
      quorum: { number: 6, executives: 1, nonExecutives: 1 },
    });
    expect(course).toMatchObject({
      openMinutes: 80,
      handOvers: 1,
      reconvened: [{ on: '2027-01-20', reason: 'A report came in' }],
    });
  });

  it('is silent where nobody wrote it down, and of the time while the meeting is open', () => {
    expect(held([], '15:00')).toMatchObject({ presentAtOpening: null, course: null });
    expect(held([opened], null).course?.openMinutes).toBeNull();
  });
});
