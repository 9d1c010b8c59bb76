import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../http/problem.js';
import { EventStream } from './event-stream.js';
import { type Follower, MOST_SCREENS, refuseTooManyScreens, sayGoodbye } from './follower.js';
import { concerns } from './membership.js';

const actorOf = (signInId: string) => ({
  signInId,
  personId: 'p',
  organisationId: 'o',
  organisationKind: 'trust' as const,
  seatId: null,
  roles: [],
});
const aScreen = (signInId: string): Follower => ({
  stream: new EventStream(new PassThrough()),
  actor: actorOf(signInId),
  token: undefined,
  checkedAt: 0,
});
const screens = (count: number, signInId: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => aScreen(signInId(place)));
const refusal = (followers: readonly Follower[], signInId: string): Problem | null => {
  try {
    refuseTooManyScreens(followers, actorOf(signInId), 'meeting');
    return null;
  } catch (error) {
    return error as Problem;
  }
};

describe('screens that follow', () => {
  it('are so many of a sign-in, and no more', () => {
    const mine = screens(MOST_SCREENS - 1, () => 'mine');
    expect(refusal(mine, 'mine')).toBeNull();
    expect(refusal([...mine, aScreen('mine')], 'mine')).toMatchObject({ code: 'too-many-screens', status: 429, retryAfter: 60 });
    expect(refusal([...mine, aScreen('mine')], 'another')).toBeNull();
  });

  it('are so many of everybody at one process, and a 503 after that', () => {
    const all = screens(2_000, String);
    expect(refusal(all.slice(1), 'new')).toBeNull();
    expect(refusal(all, 'new')).toMatchObject({ code: 'too-busy', status: 503, retryAfter: 30 });
  });

  it('are sent on at different times when the program stops', () => {
    const outs = Array.from({ length: 40 }, () => new PassThrough());
    sayGoodbye(outs.map((out) => ({ stream: new EventStream(out) })));
    const times = outs.map((out) => Number(/"afterMs":(\d+)/.exec(String(out.read()))?.[1]));
    for (const time of times) expect(time >= 500 && time <= 5_000).toBe(true);
    expect(new Set(times).size).toBeGreaterThan(20);
  });

  it('are looked at again for their own sign-in and their own board alone', () => {
    const actor = actorOf('mine');
    expect(concerns({ kind: 'sign-in-moved', signInId: 'mine' }, actor)).toBe(true);
    expect(concerns({ kind: 'sign-in-moved', signInId: 'other' }, actor)).toBe(false);
    expect(concerns({ kind: 'board-moved', organisationId: 'o' }, actor)).toBe(true);
    expect(concerns({ kind: 'board-moved', organisationId: 'x' }, actor)).toBe(false);
  });
});
