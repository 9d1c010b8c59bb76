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
    room.hear(progress(8));
    jest.advanceTimersByTime(6_000);
    expect(asked).toEqual([]);
    room.hear(progress(7));
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

it('passes on what was announced without the id of the assessment, which every screen knows', () => {
  const room = aRoom();
  const out = new PassThrough();
  room.followers.add({
    stream: new EventStream(out),
    actor: { signInId: '', personId: '', organisationId: ID, organisationKind: 'trust', seatId: null, roles: [] },
    token: undefined,
    checkedAt: 0,
  });
  room.hear(progress(2));
  room.hear(changed);
  expect(String(out.read())).not.toContain(ID);
  room.close();
});
