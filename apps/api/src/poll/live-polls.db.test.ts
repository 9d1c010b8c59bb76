import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import type { Client } from '../../test/client.js';
import { bodyOf } from '../../test/client.js';
import { closedAfterEachTest, followAt, type Heard, type Screen } from '../../test/follow.js';
import { aTrust } from '../../test/organisations.js';
import { anOpenPoll, chooses, isRevealed } from '../../test/polls.js';
import { MOST_SCREENS } from '../platform/live/follower.js';

jest.setTimeout(30_000);

let api: TestApi;
const keep = closedAfterEachTest();
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

async function aScreen(client: Client): Promise<Screen> {
  return keep(await followAt(api, client, '/polls/events'));
}

const count = (heard: readonly Heard[], kind: string) => heard.filter((one) => one.kind === kind).length;

describe('a screen that follows the polls of its board', () => {
  it('is told of each change by a number that grows by one, and of x of y, but never of a choice', async () => {
    const trust = await aTrust(api);
    const screen = await aScreen(trust.members[5]!.client);
    expect([screen.status, screen.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
    await screen.until((heard) => heard.length === 1);
    const { id } = await anOpenPoll(trust);
    await screen.until((heard) => count(heard, 'changed') === 2);
    await chooses(trust, id, [[4], [1]]);
    // A change of mind is nobody's business.
    bodyOf(await trust.chair.put(`/polls/${id}/my-choice`, { chosen: [2], expectedVersion: 1 }));
    await isRevealed(trust, id);
    expect(await screen.until((all) => count(all, 'changed') === 4)).toEqual([
      { kind: 'changed', sequence: 0 },
      { kind: 'changed', sequence: 1 },
      { kind: 'progress', sequence: 1, pollId: id, chosen: 1, eligible: 8 },
      { kind: 'progress', sequence: 1, pollId: id, chosen: 2, eligible: 8 },
      { kind: 'changed', sequence: 2 },
      { kind: 'changed', sequence: 3 },
    ]);
  });

  it('hears nothing of another board', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const [own, theirs] = [await aScreen(trust.chair), await aScreen(neighbour.chair)];
    for (const screen of [own, theirs]) await screen.until((heard) => heard.length === 1);
    const { id } = await anOpenPoll(trust);
    await chooses(trust, id, [[1]]);
    await own.until((heard) => count(heard, 'progress') === 1);
    await anOpenPoll(neighbour);
    expect(await theirs.until((heard) => heard.length === 2)).toEqual([
      { kind: 'changed', sequence: 0 },
      { kind: 'changed', sequence: 1 },
    ]);
  });

  it('is one of so many that a sign-in may open, and is for people of a board alone', async () => {
    const trust = await aTrust(api);
    for (let open = 0; open < MOST_SCREENS; open++) expect((await aScreen(trust.chair)).status).toBe(200);
    expect((await aScreen(trust.chair)).status).toBe(429);
    expect((await aScreen(trust.secretary)).status).toBe(200);
    expect((await api.stranger.get('/polls/events')).status).toBe(401);
  });

  it('is let go at once when its sign-in ends', async () => {
    const trust = await aTrust(api);
    const [out, stays] = [trust.members[1]!, trust.members[3]!];
    const [first, second] = [await aScreen(out.client), await aScreen(stays.client)];
    for (const screen of [first, second]) await screen.until((heard) => heard.length > 0);
    bodyOf(await out.client.delete('/sign-in'));
    await first.over;
    expect(first.heard().at(-1)?.kind).toBe('reconnect');
    await anOpenPoll(trust);
    await second.until((heard) => count(heard, 'changed') === 2);
  });

  it('is told when it comes back that it missed nothing, but reads again while a poll is open', async () => {
    const trust = await aTrust(api);
    const back = async (after: string) => {
      const screen = await followAt(api, trust.chair, '/polls/events', after);
      const heard = await screen.until((all) => all.length > 0);
      screen.close();
      return heard[0];
    };
    expect(await back('0')).toEqual({ kind: 'resumed', sequence: 0 });
    const { id } = await anOpenPoll(trust);
    expect(await back('1')).toEqual({ kind: 'changed', sequence: 1 });
    await chooses(trust, id, [[1], [1], [1], [1], [1], [2]]);
    await isRevealed(trust, id);
    expect(await back('3')).toEqual({ kind: 'resumed', sequence: 3 });
    expect(await back('1')).toEqual({ kind: 'changed', sequence: 3 });
  });
});
