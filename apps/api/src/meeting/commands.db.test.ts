import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf } from '../../test/client.js';
import { allPresent, aMeeting, type Meeting, moves, readMeeting } from '../../test/meetings.js';
import { anAppointed, aTrust } from '../../test/organisations.js';

// A whole meeting is a hundred requests: more than the usual five seconds where the machine is busy.
jest.setTimeout(30_000);

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

describe('the quorum', () => {
  it('pauses the meeting when it goes, and lets it go on when it is back', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, {});
    const gone = allPresent(trust).map((seat, place) => (place < 2 ? seat : { ...seat, presence: 'absent' }));
    const paused = bodyOf<Meeting>(
      await trust.facilitator.put(`/assessments/${id}/meeting/attendance`, { seats: gone, observers: [] }),
    );
    expect(paused).toMatchObject({ state: 'paused', quorum: { met: false } });
    expect(paused.sentence).toContain('still needed: 1 more voting member');
    const early = await trust.facilitator.post(`/assessments/${id}/meeting/resume`, { epoch: 1 });
    expect([early.status, early.body.code]).toEqual([409, 'no-quorum']);
    const opening = await trust.facilitator.post(`/assessments/${id}/items/DB-01/reveal`, { epoch: 1 });
    expect([opening.status, opening.body.code]).toEqual([409, 'wrong-state']);

    bodyOf(
      await trust.facilitator.put(`/assessments/${id}/meeting/attendance`, {
        seats: allPresent(trust).slice(2, 4),
        observers: [],
      }),
    );
    const back = bodyOf<Meeting>(await trust.facilitator.post(`/assessments/${id}/meeting/resume`, { epoch: 1 }));
    expect(back.state).toBe('meeting');
  });

  it('counts no deputy, and a deputy has a name', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, {});
    const seatId = trust.members[1]!.seatId;
    const bare = await trust.facilitator.put(`/assessments/${id}/meeting/attendance`, {
      seats: [{ seatId, presence: 'deputy' }],
      observers: [],
    });
    expect([bare.status, bare.body.code]).toEqual([422, 'deputy-missing']);
    const named = bodyOf<Meeting>(
      await trust.facilitator.put(`/assessments/${id}/meeting/attendance`, {
        seats: [{ seatId, presence: 'deputy', deputyName: 'Kim Roe' }],
        observers: [],
      }),
    );
    expect(named.attendance.find((seat) => seat.seatId === seatId)).toMatchObject({ presence: 'deputy', deputyName: 'Kim Roe' });
    expect(named.quorum.words).toContain('7 voting members are present');
  });

  it("is not made by another board's seat", async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const id = await aMeeting(trust, {});
    const refused = await trust.facilitator.put(`/assessments/${id}/meeting/attendance`, {
      seats: [allPresent(neighbour)[0]],
      observers: [],
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'seat-unknown']);
  });
});

describe('two facilitators', () => {
  it('cannot both move: after a hand-over the epoch of the old screen is refused', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, {});
    const other = (await anAppointed(api, trust.id, 'facilitator')).client;
    const notHolding = await other.post(`/assessments/${id}/items/DB-01/reveal`, { epoch: 1 });
    expect([notHolding.status, notHolding.body.code]).toEqual([409, 'meeting-not-in-your-hands']);

    const taken = bodyOf<Meeting>(await other.post(`/assessments/${id}/meeting/take`));
    expect([taken.epoch, taken.youHold]).toEqual([2, true]);
    const old = await trust.facilitator.post(`/assessments/${id}/items/DB-01/reveal`, { epoch: 1 });
    expect([old.status, old.body.code]).toEqual([409, 'meeting-not-in-your-hands']);
    const stale = await other.post(`/assessments/${id}/items/DB-01/reveal`, { epoch: 1 });
    expect([stale.status, stale.body.code]).toEqual([412, 'epoch-passed']);
    expect((await moves(other, id, 'DB-02', 'park', { owner: 'Me', until: '2027-01-01' })).epoch).toBe(2);
  });

  it('are refused where the screen has missed a move, but never because members answered or said not yet', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, { 'DB-01': [3, 3, 3, 3, 3, 3, 3, 3] });
    const { sequence } = await moves(trust.facilitator, id, 'DB-01', 'reveal');
    await moves(trust.facilitator, id, 'DB-01', 'proposal', { outcome: 'level', level: 3, rationale: 'All of us' });
    const stale = await trust.facilitator.post(`/assessments/${id}/items/DB-01/open-round`, { epoch: 1, sequence });
    expect([stale.status, stale.body.code]).toEqual([412, 'changed-meanwhile']);

    const seen = (await readMeeting(trust.facilitator, id)).sequence;
    bodyOf(await trust.members[3]!.client.post(`/assessments/${id}/items/DB-01/proposal/not-yet`, { on: true }));
    expect((await readMeeting(trust.facilitator, id)).sequence).toBeGreaterThan(seen);
    bodyOf(await trust.facilitator.post(`/assessments/${id}/items/DB-01/open-round`, { epoch: 1, sequence: seen }));
  });

  it('are replaced by the chair only after a minute without one', async () => {
    const trust = await aTrust(api);
    api.setNow('2026-11-25T10:00:00Z');
    const id = await aMeeting(trust, {});
    api.setNow('2026-11-25T10:00:59Z');
    const early = await trust.chair.post(`/assessments/${id}/meeting/take`);
    expect([early.status, early.body.code]).toEqual([409, 'facilitator-is-here']);
    api.setNow('2026-11-25T10:01:00Z');
    const taken = bodyOf<Meeting>(await trust.chair.post(`/assessments/${id}/meeting/take`));
    expect([taken.epoch, taken.youHold, taken.role]).toEqual([2, true, 'member']);
  });
});

describe('a command sent twice', () => {
  it('is carried out once, whatever has happened since', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, { 'DB-01': [3, 3, 3, 3, 3, 3, 3, 3] });
    await moves(trust.facilitator, id, 'DB-01', 'reveal');
    const idempotencyKey = randomUUID();
    const send = () => trust.facilitator.post(`/assessments/${id}/items/DB-01/open-round`, { epoch: 1 }, { idempotencyKey });
    const [one, two] = await Promise.all([send(), send()]);
    expect([one.status, two.status]).toEqual([200, 200]);
    await moves(trust.facilitator, id, 'DB-01', 'lock');
    await moves(trust.facilitator, id, 'DB-01', 'reveal');
    expect(bodyOf<Meeting>(await send()).current).toMatchObject({ state: 'revealed', roundNumber: 2 });
    const { rows } = await api.owner.query(
      `select count(*)::int as n from candour.audit where subject = $1 and event = 'round opened'`,
      [id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('with other content is refused', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, {});
    const idempotencyKey = randomUUID();
    const park = (owner: string) =>
      trust.facilitator.post(`/assessments/${id}/items/DB-02/park`, { epoch: 1, owner, until: '2027-01-01' }, { idempotencyKey });
    bodyOf(await park('Portfolio 1'));
    const other = await park('Portfolio 2');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });
});

describe('a round', () => {
  it('is one at a time, and the meeting does not close over an open one', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, { 'DB-01': [3, 3, 3, 3, 3, 3, 3, 3], 'DB-02': [3, 3, 3, 3, 3, 3, 3, 3] });
    await moves(trust.facilitator, id, 'DB-01', 'reveal');
    await moves(trust.facilitator, id, 'DB-02', 'reveal');
    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    const second = await trust.facilitator.post(`/assessments/${id}/items/DB-02/open-round`, { epoch: 1 });
    const close = await trust.facilitator.post(`/assessments/${id}/meeting/close`, { epoch: 1 });
    expect([second.body.code, close.body.code]).toEqual(['round-open', 'round-open']);
  });

  it('that is locked says how many are missing, and takes no further answer', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, { 'DB-01': [3, 3, 3, 3, 3, 3, 3, null] });
    await moves(trust.facilitator, id, 'DB-01', 'reveal');
    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    const locked = await moves(trust.facilitator, id, 'DB-01', 'lock');
    expect(locked.sentence).toContain('with 1 missing');
    const { rows } = await api.owner.query(
      `select missing from candour.round where assessment_id = $1 and item_code = 'DB-01' order by number`,
      [id],
    );
    expect(rows).toEqual([{ missing: 1 }, { missing: 1 }]);
    const late = await trust.members[7]!.client.put(`/assessments/${id}/items/DB-01/my-answer`, {
      kind: 'level',
      level: 1,
      expectedVersion: null,
    });
    expect([late.status, late.body.code]).toEqual([409, 'round-locked']);
  });

  it('is revealed by whoever holds the meeting, never by a member, the chair or the secretary beside them', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, {});
    for (const client of [trust.members[1]!.client, trust.chiefExecutive]) {
      expect((await client.post(`/assessments/${id}/items/DB-01/reveal`, { epoch: 1 })).status).toBe(403);
    }
    for (const client of [trust.chair, trust.secretary]) {
      const refused = await client.post(`/assessments/${id}/items/DB-01/reveal`, { epoch: 1 });
      expect([refused.status, refused.body.code]).toEqual([409, 'meeting-not-in-your-hands']);
    }
  });
});
