import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventStream } from '../platform/live/event-stream.js';
import { LiveRoom } from './live-room.js';

const ID = '0199a000-0000-7000-8000-000000000001';
const progress = (answered: number) =>
  ({ kind: 'progress', assessmentId: ID, sequence: 3, itemCode: 'DB-01', answered, eligible: 8 }) as const;
const changed = { kind: 'changed', assessmentId: ID, sequence: 4, epoch: 1 } as const;

let asked: { itemCode: string; heardAt: Date }[] = [];
const aRoom = () =>
  new LiveRoom(
    ID,
    ID,
    () => new Date(),
    (itemCode, heardAt) => asked.push({ itemCode, heardAt }),
  );

beforeEach(() => {
  asked = [];
  jest.useFakeTimers({ now: new Date('2026-11-22T10:00:00Z') });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a room that everybody has answered in', () => {
  it('asks for the lock ten seconds after the last answer', () => {
    const room = aRoom();
    room.hear(progress(8));
    jest.advanceTimersByTime(9_999);
    expect(asked).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(asked).toEqual([{ itemCode: 'DB-01', heardAt: new Date('2026-11-22T10:00:00Z') }]);
  });

  it('begins to wait anew with each further answer, and asks for nothing while one is missing', () => {
    const room = aRoom();
    room.hear(progress(8));
    jest.advanceTimersByTime(6_000);
    room.hear({ kind: 'answered-again', assessmentId: ID, itemCode: 'DB-01' });
    jest.advanceTimersByTime(6_000);
    expect(asked).toEqual([]);
    room.hear(progress(7));
    room.hear({ kind: 'answered-again', assessmentId: ID, itemCode: 'DB-01' });
    jest.advanceTimersByTime(60_000);
    expect(asked).toEqual([]);
  });

  it('waits for nothing any more once the state has changed, or everybody is gone', () => {
    const [locked, left] = [aRoom(), aRoom()];
    locked.hear(progress(8));
    locked.hear(changed);
    left.hear(progress(8));
    left.close();
    jest.advanceTimersByTime(60_000);
    expect(asked).toEqual([]);
  });
});

function aScreen(room: LiveRoom, more: { readonly onlyAssessmentId?: string } = {}): PassThrough {
  const out = new PassThrough();
  const actor = {
    signInId: '',
    personId: '',
    organisationId: ID,
    organisationKind: 'trust',
    seatId: null,
    roles: [],
    ...more,
  } as const;
  room.followers.add({ stream: new EventStream(out), actor, token: undefined, checkedAt: 0 });
  return out;
}

it('passes on what was announced without the id of the assessment, which every screen knows', () => {
  const room = aRoom();
  const out = aScreen(room);
  room.hear(progress(2));
  room.hear(changed);
  expect(String(out.read())).not.toContain(ID);
  room.close();
});

it('tells no screen that an answer was changed, not even one that has heard nothing before', () => {
  const room = aRoom();
  const out = aScreen(room);
  room.hear({ kind: 'answered-again', assessmentId: ID, itemCode: 'DB-01' });
  expect(out.read()).toBeNull();
  room.close();
});

it('tells whoever came by a room link of no poll but one of this meeting', () => {
  const room = aRoom();
  const [member, byLink] = [aScreen(room), aScreen(room, { onlyAssessmentId: ID })];
  const choosing = (pollId: string, ofThisMeeting: boolean) =>
    room.hear({ kind: 'choosing', assessmentId: ID, sequence: 3, pollId, chosen: 1, eligible: 8, ofThisMeeting });
  choosing('of-the-board', false);
  choosing('of-the-meeting', true);
  expect(String(member.read())).toContain('of-the-board');
  const heard = String(byLink.read());
  expect(heard).toContain('of-the-meeting');
  expect(heard).not.toContain('of-the-board');
  room.close();
});
