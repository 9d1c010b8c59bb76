import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { closedAfterEachTest, follow, type Heard, type Screen } from '../../test/follow.js';
import { allPresent, aMeeting, give, moves, readMeeting } from '../../test/meetings.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import { Announcements } from '../platform/live/announcements.js';
import { MOST_SCREENS } from '../platform/live/follower.js';
import { KeepWatch } from './keep-watch.js';
import { LockByItself } from './lock-by-itself.js';

// A whole meeting is a hundred requests: more than the usual five seconds where the machine is busy.
jest.setTimeout(30_000);

let api: TestApi;
const keep = closedAfterEachTest();
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

async function aScreen(...of: Parameters<typeof follow> extends [unknown, ...infer Rest] ? Rest : never): Promise<Screen> {
  return keep(await follow(api, ...of));
}

async function aRoom(trust: Trust, changes: object = {}): Promise<string> {
  const { id } = await aDraft(trust, { method: 'room', ...changes });
  bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) }));
  for (const { client } of trust.members) bodyOf(await client.post(`/assessments/${id}/pledge-reading`));
  return id;
}

const count = (heard: readonly Heard[], kind: string) => heard.filter((one) => one.kind === kind).length;

describe('a screen that follows a meeting', () => {
  it('is one of so many that a sign-in may open, and another sign-in is not held up by it', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    const [many, other] = [trust.members[2]!.client, trust.members[3]!.client];
    for (let open = 0; open < MOST_SCREENS; open++) expect((await aScreen(many, id)).status).toBe(200);
    expect((await aScreen(many, id)).status).toBe(429);
    expect((await aScreen(other, id)).status).toBe(200);
  });

  it('is counted also where many of a sign-in come at the same moment', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    const many = await Promise.all(Array.from({ length: MOST_SCREENS + 18 }, () => aScreen(trust.members[2]!.client, id)));
    expect(many.filter(({ status }) => status === 200)).toHaveLength(MOST_SCREENS);
    expect(many.filter(({ status }) => status === 429)).toHaveLength(18);
  });

  it('is told where things stand, then of every change and of every answer, but never what it was', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    const screen = await aScreen(trust.members[4]!.client, id);
    expect([screen.status, screen.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect([screen.headers['cache-control'], screen.headers['x-accel-buffering']]).toEqual(['no-store', 'no']);
    expect(screen.headers['content-security-policy']).toContain("default-src 'none'");
    await screen.until((heard) => count(heard, 'changed') === 1);

    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    await screen.until((heard) => count(heard, 'changed') === 2);
    await give(trust, id, 'DB-01', [4, 'dont-know', null]);
    const heard = await screen.until((all) => count(all, 'progress') === 2);
    expect(heard).toEqual([
      { kind: 'changed', sequence: 1, epoch: 1 },
      { kind: 'changed', sequence: 2, epoch: 1 },
      { kind: 'progress', sequence: 2, itemCode: 'DB-01', answered: 1, eligible: 8 },
      { kind: 'progress', sequence: 2, itemCode: 'DB-01', answered: 2, eligible: 8 },
    ]);
    expect(screen.text()).toContain('id: 1.2\ndata: {"kind":"changed"');
    expect((await readMeeting(trust.chair, id)).sequence).toBe(2);
  });

  it('of another board is not there, and of nobody is not signed in', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const id = await aRoom(trust);
    expect((await neighbour.chair.get(`/assessments/${id}/events`)).status).toBe(404);
    expect((await api.stranger.get(`/assessments/${id}/events`)).status).toBe(401);
    const theirId = await aRoom(neighbour);
    const [own, theirs] = [await aScreen(trust.chair, id), await aScreen(neighbour.chair, theirId)];
    for (const screen of [own, theirs]) await screen.until((heard) => heard.length === 1);
    await moves(trust.facilitator, id, 'DB-02', 'park', { owner: 'Me', until: '2027-01-01' });
    await own.until((heard) => count(heard, 'changed') === 2);
    await moves(neighbour.facilitator, theirId, 'DB-03', 'park', { owner: 'Us', until: '2027-01-01' });
    const heard = await theirs.until((all) => all.some(({ sequence }) => sequence === 2));
    expect(heard.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  it('is let go at once when its sign-in ends or puts on another hat, and when its seat or appointment does', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const id = await aRoom(trust);
    const [out, left, other, stays] = [trust.members[1]!, trust.members[2]!, trust.members[3]!, trust.members[4]!];
    const theirs = await aScreen(neighbour.chair, await aRoom(neighbour));
    const gone = [
      await aScreen(out.client, id),
      await aScreen(left.client, id),
      await aScreen(other.client, id),
      await aScreen(trust.facilitator, id),
    ];
    const stayed = await aScreen(stays.client, id);
    for (const screen of [...gone, stayed, theirs]) await screen.until((heard) => heard.length > 0);
    bodyOf(await out.client.delete('/sign-in'));
    await gone[0]!.over;
    await api.owner.query(`update candour.seat set valid_to = '2020-02-01' where id = $1`, [left.seatId]);
    await gone[1]!.over;
    await api.owner.query('update candour.sign_in set organisation_id = $1 where person_id = $2', [neighbour.id, other.personId]);
    await gone[2]!.over;
    await api.owner.query(`update candour.appointment set valid_to = '2020-02-01' where id = $1`, [trust.facilitatorId]);
    await gone[3]!.over;
    for (const screen of gone) expect(screen.heard().at(-1)).toEqual({ kind: 'reconnect', afterMs: 0 });
    expect((await out.client.get(`/assessments/${id}/events`)).status).toBe(401);
    await api.app.get(KeepWatch).beat();
    for (const screen of [stayed, theirs]) {
      await screen.until(() => screen.beats() > 0);
      expect(count(screen.heard(), 'reconnect')).toBe(0);
    }
  });

  it('is let go within a minute where nothing announced that its rights have ended, such as at midnight', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    const [left, stays] = [trust.members[2]!, trust.members[3]!];
    await api.owner.query(`update candour.seat set valid_to = '2026-11-25' where id = $1`, [left.seatId]);
    api.setNow('2026-11-25T23:59:30Z');
    const [first, second] = [await aScreen(left.client, id), await aScreen(stays.client, id)];
    for (const screen of [first, second]) await screen.until((heard) => heard.length > 0);
    api.setNow('2026-11-26T00:00:15Z');
    await api.app.get(KeepWatch).beat();
    await first.over;
    expect(first.heard().at(-1)).toEqual({ kind: 'reconnect', afterMs: 0 });
    await second.until(() => second.beats() > 0);
    expect(count(second.heard(), 'reconnect')).toBe(0);
  });

  it('is told when it comes back that it missed nothing, or where things stand; a hand-over is always something missed', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    const member = trust.members[4]!.client;
    const back = async (after: string) => {
      const screen = await aScreen(member, id, after);
      const heard = await screen.until((all) => all.length > 0);
      screen.close();
      return heard[0];
    };
    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    expect(await back('1.2')).toEqual({ kind: 'resumed', sequence: 2, epoch: 1 });
    for (const before of ['1.1', '1.3', '2.2', '2', 'nonsense']) {
      expect(await back(before)).toEqual({ kind: 'changed', sequence: 2, epoch: 1 });
    }
    // What takes no number is told again to whoever comes back.
    await give(trust, id, 'DB-01', [4, null, 3]);
    const screen = await aScreen(member, id, '1.2');
    expect(await screen.until((all) => all.length === 2)).toEqual([
      { kind: 'resumed', sequence: 2, epoch: 1 },
      { kind: 'progress', sequence: 2, itemCode: 'DB-01', answered: 2, eligible: 8 },
    ]);
    await api.owner.query('update candour.assessment set epoch = 2 where id = $1', [id]);
    expect(await back('1.2')).toEqual({ kind: 'changed', sequence: 2, epoch: 2 });
  });

  it('of the holder keeps the chair from taking over, as long as it is connected', async () => {
    const trust = await aTrust(api);
    api.setNow('2026-11-26T11:00:00Z');
    const id = await aRoom(trust);
    const screen = await aScreen(trust.facilitator, id);
    await screen.until((heard) => heard.length > 0);
    api.setNow('2026-11-26T11:05:00Z');
    await api.app.get(KeepWatch).beat();
    const early = await trust.chair.post(`/assessments/${id}/meeting/take`);
    expect([early.status, early.body.code]).toEqual([409, 'facilitator-is-here']);
    screen.close();
    api.setNow('2026-11-26T11:06:01Z');
    bodyOf(await trust.chair.post(`/assessments/${id}/meeting/take`));
  });

  it('is told where things stand after the line to the database was lost', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    const screen = await aScreen(trust.chair, id);
    await screen.until((heard) => heard.length === 1);
    const lost = new Promise<void>((back) => {
      const subscription = api.app.get(Announcements).missed.subscribe(() => {
        subscription.unsubscribe();
        back();
      });
    });
    await api.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'candour live' and datname = current_database()`,
    );
    await lost;
    const heard = await screen.until((all) => all.length === 2);
    expect(heard[1]).toEqual({ kind: 'changed', sequence: 1, epoch: 1 });
    await moves(trust.facilitator, id, 'DB-02', 'park', { owner: 'Me', until: '2027-01-01' });
    await screen.until((all) => all.some(({ sequence }) => sequence === 2));
  });
});

describe('a program that stops', () => {
  it('tells every screen to come back in its own time, and does not wait for them', async () => {
    const stopping = await startApi();
    const trust = await aTrust(stopping);
    const { id } = await aDraft(trust);
    const following = [await follow(stopping, trust.chair, id), await follow(stopping, trust.facilitator, id)];
    for (const screen of following) await screen.until((heard) => heard.length === 1);
    await stopping.close();
    await Promise.all(following.map((screen) => screen.over));
    for (const screen of following) {
      const goodbye = screen.heard().at(-1);
      expect(goodbye?.kind).toBe('reconnect');
      expect(goodbye?.afterMs).toBeGreaterThanOrEqual(500);
      expect(goodbye?.afterMs).toBeLessThanOrEqual(5000);
    }
  });
});

describe('a round that locks by itself', () => {
  const address = (assessmentId: string) => ({ assessmentId, itemCode: 'DB-01' });
  const levels = [3, 3, 3, 3, 3, 3, 3];

  it('does so ten seconds after the last answer, once, where it is so set', async () => {
    const trust = await aTrust(api);
    api.setNow('2026-11-27T10:00:00Z');
    const id = await aRoom(trust, { autoLock: true });
    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    const lock = api.app.get(LockByItself);
    const heardAt = new Date('2026-11-27T10:02:00Z');
    await give(trust, id, 'DB-01', levels);
    api.setNow('2026-11-27T10:02:10Z');
    expect(await lock.execute(trust.id, address(id), heardAt)).toBe(false);
    await give(trust, id, 'DB-01', [null, null, null, null, null, null, null, 4]);
    api.setNow('2026-11-27T10:02:09Z');
    expect(await lock.execute(trust.id, address(id), heardAt)).toBe(false);
    api.setNow('2026-11-27T10:02:10Z');
    const both = await Promise.all([lock.execute(trust.id, address(id), heardAt), lock.execute(trust.id, address(id), heardAt)]);
    expect(both.filter(Boolean)).toEqual([true]);
    expect((await readMeeting(trust.chair, id)).current).toMatchObject({ state: 'locked', answered: 8 });
    const { rows } = await api.owner.query(
      `select actor_label, event from candour.audit where subject = $1 and event like '%lock%'`,
      [id],
    );
    expect(rows).toEqual([{ actor_label: 'the program', event: 'round locked by itself' }]);
  });

  it('does not where nobody set it, nor in a re-vote, where every answer stands from the beginning', async () => {
    const trust = await aTrust(api);
    api.setNow('2026-11-27T11:00:00Z');
    const byHand = await aRoom(trust);
    await moves(trust.facilitator, byHand, 'DB-01', 'open-round');
    await give(trust, byHand, 'DB-01', [...levels, 3]);
    const again = await aMeeting(trust, { 'DB-01': [...levels, 3] }, { autoLock: true });
    await moves(trust.facilitator, again, 'DB-01', 'reveal');
    await moves(trust.facilitator, again, 'DB-01', 'open-round');
    api.setNow('2026-11-27T12:00:00Z');
    for (const id of [byHand, again]) {
      expect(await api.app.get(LockByItself).execute(trust.id, address(id), new Date('2026-11-27T11:30:00Z'))).toBe(false);
    }
  });
});
