import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf } from '../../test/client.js';
import { agrees, allPresent, aMeeting, give, moves, readMeeting } from '../../test/meetings.js';
import { aTrust, type Trust } from '../../test/organisations.js';

// A whole meeting is a hundred requests: more than the usual five seconds where the machine is busy.
jest.setTimeout(30_000);

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const FIRST = [1, 1, 2, 5, 5, 4, 3, 3];

async function aRevealed(trust: Trust): Promise<string> {
  const id = await aMeeting(trust, { 'DB-01': FIRST });
  await moves(trust.facilitator, id, 'DB-01', 'reveal');
  return id;
}

describe('a re-vote', () => {
  it('does not take in what was meant for the vote before it, and a phone that was away learns what counted in which', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const id = await aRevealed(trust);
    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    const me = trust.members[0]!.client;
    const late = { kind: 'level', level: 5, expectedVersion: 1, roundNumber: 1 };
    const refused = await me.put(`/assessments/${id}/items/DB-01/my-answer`, late);
    expect([refused.status, refused.body.code]).toEqual([409, 'round-locked']);
    bodyOf(await me.put(`/assessments/${id}/items/DB-01/my-answer`, { ...late, level: 4, roundNumber: 2 }));

    const asks = async (client: typeof me) => await client.get(`/assessments/${id}/items/DB-01/my-answers`);
    const counted = (round: number, level: number) => expect.objectContaining({ roundNumber: round, level, standing: false });
    expect(bodyOf(await asks(me))).toEqual({ openRound: 2, rows: [counted(1, 1), counted(2, 4)] });
    await moves(trust.facilitator, id, 'DB-01', 'lock');
    expect(bodyOf(await asks(me))).toMatchObject({ openRound: null });
    expect(bodyOf<{ rows: { level: number }[] }>(await asks(trust.members[3]!.client)).rows.map(({ level }) => level)).toEqual([
      5, 5,
    ]);
    const stranger = await asks(neighbour.members[0]!.client);
    const unknown = await neighbour.members[0]!.client.get(
      '/assessments/0199a000-0000-7000-8000-000000000000/items/DB-01/my-answers',
    );
    expect([stranger.status, stranger.text]).toEqual([404, unknown.text]);
    expect((await asks(trust.facilitator)).status).toBe(403);
  });

  it('begins with the answers that stand, seen by their owners alone, and shows both spreads in the end', async () => {
    const trust = await aTrust(api);
    const id = await aRevealed(trust);
    const opened = await moves(trust.facilitator, id, 'DB-01', 'open-round');
    expect(opened.current).toMatchObject({
      roundNumber: 2,
      answered: 8,
      eligible: 8,
      spread: null,
      earlierSpread: { counts: [2, 1, 2, 1, 2] },
    });
    const mine = bodyOf<{ rows: unknown[] }>(await trust.members[0]!.client.get(`/assessments/${id}/my-answers`));
    expect(mine.rows).toEqual([expect.objectContaining({ itemCode: 'DB-01', roundNumber: 2, level: 1, standing: true })]);

    await give(trust, id, 'DB-01', [3, 3, 3, 3]);
    await moves(trust.facilitator, id, 'DB-01', 'lock');
    const { current } = await moves(trust.facilitator, id, 'DB-01', 'reveal');
    expect(current).toMatchObject({
      spread: { counts: [0, 0, 6, 1, 1] },
      earlierSpread: { counts: [2, 1, 2, 1, 2] },
      movement: 'many',
    });
  });

  it('is answered by whoever was in the round before, there or not, and by nobody who stood aside', async () => {
    const trust = await aTrust(api);
    const id = await aRevealed(trust);
    const seats = allPresent(trust).map((seat, place) => (place === 7 ? { ...seat, presence: 'apologies' } : seat));
    bodyOf(await trust.facilitator.put(`/assessments/${id}/meeting/attendance`, { seats, observers: [] }));
    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    expect((await readMeeting(trust.members[7]!.client, id)).current).toMatchObject({ youAreEligible: true, eligible: 8 });

    const aside = trust.members[2]!.client;
    const after = await moves(aside, id, 'DB-01', 'stand-aside');
    expect(after.current).toMatchObject({
      eligible: 7,
      answered: 7,
      standingAside: 1,
      youStoodAside: true,
      youAreEligible: false,
    });
    expect((await readMeeting(trust.chair, id)).current).toMatchObject({ standingAside: 1, youStoodAside: false });
    await moves(trust.facilitator, id, 'DB-01', 'lock');
    const { current } = await moves(trust.facilitator, id, 'DB-01', 'reveal');
    // Other people than the first time: median and band, no counts, and no word of who moved.
    expect(current).toMatchObject({ spread: { n: null, noLevel: null, shown: 'limited', counts: null }, movement: null });
    expect((await moves(trust.facilitator, id, 'DB-01', 'open-round')).current?.eligible).toBe(7);
  });

  it('never changes what was shown before: the first spread keeps its bytes', async () => {
    const trust = await aTrust(api);
    const id = await aRevealed(trust);
    const before = (await readMeeting(trust.chair, id)).current?.spread;
    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    await give(trust, id, 'DB-01', [5, 5, 5, 5, 5, 5, 5, 5]);
    await moves(trust.facilitator, id, 'DB-01', 'lock');
    const { current } = await moves(trust.facilitator, id, 'DB-01', 'reveal');
    expect(JSON.stringify(current?.earlierSpread)).toBe(JSON.stringify(before));
  });

  it('is possible twice, and never a fourth time', async () => {
    const trust = await aTrust(api);
    const id = await aRevealed(trust);
    for (const round of [2, 3]) {
      expect((await moves(trust.facilitator, id, 'DB-01', 'open-round')).current?.roundNumber).toBe(round);
      await moves(trust.facilitator, id, 'DB-01', 'lock');
      await moves(trust.facilitator, id, 'DB-01', 'reveal');
    }
    const fourth = await trust.facilitator.post(`/assessments/${id}/items/DB-01/open-round`, { epoch: 1 });
    expect([fourth.status, fourth.body.code]).toEqual([409, 'no-round-left']);
  });

  it('of an agreed item takes a reason and leaves nothing of the old outcome', async () => {
    const trust = await aTrust(api);
    const id = await aRevealed(trust);
    await agrees(trust, id, 'DB-01', { outcome: 'level', level: 3, ambition: { level: 4, on: '2027-06-30' } });
    const bare = await trust.facilitator.post(`/assessments/${id}/items/DB-01/open-round`, { epoch: 1 });
    expect([bare.status, bare.body.code]).toEqual([422, 'reason-missing']);
    await moves(trust.facilitator, id, 'DB-01', 'open-round', { reason: 'New figures came in' });
    const { rows } = await api.owner.query(
      `select state, level, rationale, ambition_level, confirmed_by_name from candour.assessment_item where assessment_id = $1 and item_code = 'DB-01'`,
      [id],
    );
    expect(rows).toEqual([{ state: 'open', level: null, rationale: null, ambition_level: null, confirmed_by_name: null }]);
  });

  it('withdraws the proposal that was open', async () => {
    const trust = await aTrust(api);
    const id = await aRevealed(trust);
    await moves(trust.facilitator, id, 'DB-01', 'proposal', { outcome: 'level', level: 3, rationale: 'Middle' });
    expect((await moves(trust.facilitator, id, 'DB-01', 'open-round')).current?.proposal).toBeNull();
    const { rows } = await api.owner.query('select state from candour.proposal where assessment_id = $1', [id]);
    expect(rows).toEqual([{ state: 'withdrawn' }]);
  });
});

describe('standing aside', () => {
  it('can be sent again without harm, and is written down as a seat, never which', async () => {
    const trust = await aTrust(api);
    const id = await aRevealed(trust);
    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    const me = trust.members[5]!;
    await moves(me.client, id, 'DB-01', 'stand-aside');
    expect((await moves(me.client, id, 'DB-01', 'stand-aside')).current?.standingAside).toBe(1);
    const { rows } = await api.owner.query(
      `select actor_label, event, detail from candour.audit where subject = $1 and event like '%aside%'`,
      [id],
    );
    expect(rows).toEqual([{ actor_label: 'a seat', event: 'a seat stood aside', detail: { item: 'DB-01' } }]);
    const kept = await api.owner.query('select 1 from candour.idempotency where person_id = $1', [me.personId]);
    expect(kept.rowCount).toBe(0);
  });

  it('is too late once the round is locked', async () => {
    const trust = await aTrust(api);
    const id = await aRevealed(trust);
    const late = await trust.members[1]!.client.post(`/assessments/${id}/items/DB-02/stand-aside`);
    expect([late.status, late.body.code]).toEqual([409, 'wrong-item-state']);
  });
});
