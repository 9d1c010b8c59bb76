import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf, Client } from '../../test/client.js';
import { agrees, aMeeting, type Meeting, moves, readMeeting } from '../../test/meetings.js';
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

const UNKNOWN = '0199a000-0000-7000-8000-000000000000';
const aProposal = { outcome: 'level', level: 3, rationale: 'We saw it in three services' };

async function aRevealed(trust: Trust): Promise<{ id: string; item: string }> {
  const id = await aMeeting(trust, { 'DB-01': [3, 3, 3, 3, 2, 2, 4, 4] });
  await moves(trust.facilitator, id, 'DB-01', 'reveal');
  return { id, item: `/assessments/${id}/items/DB-01` };
}

async function aProposed(trust: Trust): Promise<{ id: string; item: string; version: number }> {
  const revealed = await aRevealed(trust);
  const { current } = await moves(trust.facilitator, revealed.id, 'DB-01', 'proposal', aProposal);
  return { ...revealed, version: current!.proposal!.version };
}

describe('a proposal', () => {
  it('is on every screen at once, and confirmed by the chair in its own words', async () => {
    const trust = await aTrust(api);
    const { id, item } = await aRevealed(trust);
    const ambition = { level: 4, on: '2027-09-30' };
    const { current } = await moves(trust.facilitator, id, 'DB-01', 'proposal', { ...aProposal, ambition });
    const seen = (await readMeeting(trust.members[4]!.client, id)).current;
    expect(seen?.proposal).toEqual({ ...current!.proposal, yourNotYet: false });
    expect(seen?.proposal).toMatchObject({ level: 3, rationale: aProposal.rationale, ambition, notYet: 0 });

    const confirmed = bodyOf<Meeting>(
      await trust.chair.post(`${item}/proposal/confirm`, {}, { ifMatch: current!.proposal!.version }),
    );
    expect(confirmed.sentence).toBe('One shared understanding of digital: agreed at level 3, Working.');
    const { rows } = await api.owner.query(
      `select state, level, rationale, ambition_level, ambition_on::text, confirmed_by_name from candour.assessment_item
        where assessment_id = $1 and item_code = 'DB-01'`,
      [id],
    );
    expect(rows).toEqual([
      {
        state: 'agreed',
        level: 3,
        rationale: aProposal.rationale,
        ambition_level: 4,
        ambition_on: '2027-09-30',
        confirmed_by_name: trust.members[0]!.name,
      },
    ]);
  });

  it('is confirmed by nobody who does not preside, nor without the version that was seen', async () => {
    const trust = await aTrust(api);
    const { item, version } = await aProposed(trust);
    for (const client of [trust.members[1]!.client, trust.facilitator, trust.secretary]) {
      expect((await client.post(`${item}/proposal/confirm`, {}, { ifMatch: version })).status).toBe(403);
    }
    expect((await trust.chair.post(`${item}/proposal/confirm`)).status).toBe(428);
  });

  it('that took the place of another is not confirmed by a chair who saw the other', async () => {
    const trust = await aTrust(api);
    const { id, item, version } = await aProposed(trust);
    bodyOf(await trust.facilitator.delete(`${item}/proposal?epoch=1`));
    await moves(trust.facilitator, id, 'DB-01', 'proposal', { ...aProposal, level: 4, aboveThePrivateViewReason: 'New proof' });
    const stale = await trust.chair.post(`${item}/proposal/confirm`, {}, { ifMatch: version });
    expect([stale.status, stale.body.code]).toEqual([412, 'changed-meanwhile']);
    expect((await readMeeting(trust.chair, id)).current?.state).toBe('revealed');
  });

  it('needs a reason well above what was shown, both reasons where the board does not agree, and a level of the scale', async () => {
    const trust = await aTrust(api);
    const { item } = await aRevealed(trust);
    const propose = async (more: object): Promise<unknown[]> => {
      const { status, body } = await trust.facilitator.post(`${item}/proposal`, { epoch: 1, ...aProposal, ...more });
      return [status, (body as { code?: string }).code];
    };
    expect(await propose({ level: 4 })).toEqual([422, 'reason-above-the-private-view-missing']);
    expect(await propose({ level: undefined, outcome: 'not-agreed' })).toEqual([422, 'other-reason-missing']);
    expect(await propose({ level: 6 })).toEqual([422, 'level-off-the-scale']);
    expect(await propose({ rationale: ' ' })).toEqual([400, 'invalid-request']);
    expect(await propose({ ambition: { level: 9, on: '2027-01-01' } })).toEqual([422, 'level-off-the-scale']);
    expect(await propose({ ambition: { level: 4 } })).toEqual([400, 'invalid-request']);
    expect(await propose({ outcome: 'not-agreed', level: null, otherReason: 'Two of us see it nowhere' })).toEqual([
      200,
      undefined,
    ]);
    expect(await propose({})).toEqual([409, 'proposal-open']);
  });

  it('comes only after the reveal', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, { 'DB-01': [3, 3, 3, 3, 3, 3, 3, 3] });
    const early = await trust.facilitator.post(`/assessments/${id}/items/DB-01/proposal`, { epoch: 1, ...aProposal });
    expect([early.status, early.body.code]).toEqual([409, 'wrong-item-state']);
  });
});

describe('not yet', () => {
  it('is counted and taken back, stops nothing, and never says who', async () => {
    const trust = await aTrust(api);
    const { id, item, version } = await aProposed(trust);
    const [one, two] = [trust.members[2]!.client, trust.members[3]!.client];
    bodyOf(await one.post(`${item}/proposal/not-yet`, { on: true }));
    bodyOf(await one.post(`${item}/proposal/not-yet`, { on: true }));
    const both = bodyOf<Meeting>(await two.post(`${item}/proposal/not-yet`, { on: true }));
    expect(both.current?.proposal).toMatchObject({ notYet: 2, yourNotYet: true });
    bodyOf(await two.post(`${item}/proposal/not-yet`, { on: false }));
    expect((await readMeeting(trust.chair, id)).current?.proposal).toMatchObject({ notYet: 1, yourNotYet: false });
    expect(bodyOf<Meeting>(await trust.chair.post(`${item}/proposal/confirm`, {}, { ifMatch: version })).current?.state).toBe(
      'agreed',
    );
    const { rows } = await api.owner.query(`select 1 from candour.audit where subject = $1 and event ilike '%not yet%'`, [id]);
    expect(rows).toEqual([]);
  });
});

describe('dissent', () => {
  it('stands in its words, unnamed, known as their own to its author alone', async () => {
    const trust = await aTrust(api);
    const { id, item } = await aProposed(trust);
    const author = trust.members[6]!;
    const mine = bodyOf<Meeting>(
      await author.client.post(`${item}/dissents`, { words: 'Night staff never saw it', signed: false }),
    );
    expect(mine.current?.dissents).toEqual([
      { id: expect.any(String), words: 'Night staff never saw it', signedName: null, yours: true },
    ]);
    const others = (await readMeeting(trust.chair, id)).current?.dissents;
    expect(others).toEqual([{ ...mine.current!.dissents[0], yours: false }]);
    const { rows } = await api.owner.query(
      `select actor_label, detail from candour.audit where subject = $1 and event like '%dissent%'`,
      [id],
    );
    expect(rows).toEqual([{ actor_label: 'a seat', detail: { item: 'DB-01', signed: false } }]);
    const kept = await api.owner.query('select 1 from candour.idempotency where person_id = $1', [author.personId]);
    expect(kept.rowCount).toBe(0);
  });

  it('carries a name only where its author asks', async () => {
    const trust = await aTrust(api);
    const { item } = await aProposed(trust);
    const { client, name } = trust.members[6]!;
    const mine = bodyOf<Meeting>(await client.post(`${item}/dissents`, { words: 'Level 2 at most', signed: true }));
    expect(mine.current?.dissents[0]?.signedName).toBe(name);
  });

  it('is made once by a request sent twice, and other words need another key', async () => {
    const trust = await aTrust(api);
    const { item } = await aProposed(trust);
    const idempotencyKey = randomUUID();
    const send = (words: string, place = 6) =>
      trust.members[place]!.client.post(`${item}/dissents`, { words, signed: false }, { idempotencyKey });
    const [one, two] = await Promise.all([send('Too high'), send('Too high')]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(bodyOf<Meeting>(await send('Too high')).current?.dissents).toHaveLength(1);
    const other = await send('Far too high');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    // Another member's request with the same key by chance is their own.
    expect(bodyOf<Meeting>(await send('Too high', 5)).current?.dissents).toHaveLength(2);
  });

  it('is taken back by its author, and by nobody else', async () => {
    const trust = await aTrust(api);
    const { id, item } = await aProposed(trust);
    const author = trust.members[6]!.client;
    const { current } = bodyOf<Meeting>(await author.post(`${item}/dissents`, { words: 'No', signed: false }));
    const dissent = `${item}/dissents/${current!.dissents[0]!.id}`;
    const refused = await trust.members[5]!.client.delete(dissent);
    const unknown = await trust.members[5]!.client.delete(`${item}/dissents/${UNKNOWN}`);
    expect([refused.status, refused.text]).toEqual([404, unknown.text]);
    expect(bodyOf<Meeting>(await author.delete(dissent)).current?.dissents).toEqual([]);
    expect((await readMeeting(trust.chair, id)).current?.dissents).toEqual([]);
  });

  it('does not disappear when whoever proposes proposes again, and cannot come after the confirmation', async () => {
    const trust = await aTrust(api);
    const { id, item } = await aProposed(trust);
    bodyOf(await trust.members[6]!.client.post(`${item}/dissents`, { words: 'Level 2', signed: false }));
    bodyOf(await trust.facilitator.delete(`${item}/proposal?epoch=1`));
    const { current } = await moves(trust.facilitator, id, 'DB-01', 'proposal', aProposal);
    expect(current?.dissents).toHaveLength(1);
    bodyOf(await trust.chair.post(`${item}/proposal/confirm`, {}, { ifMatch: current!.proposal!.version }));
    const late = await trust.members[5]!.client.post(`${item}/dissents`, { words: 'Level 1', signed: false });
    expect([late.status, late.body.code]).toEqual([409, 'wrong-item-state']);
    expect((await readMeeting(trust.chair, id)).current?.dissents).toHaveLength(1);
  });
});

describe('a neighbour', () => {
  it('finds nothing to propose, confirm, doubt or dissent from', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const { id, item, version } = await aProposed(trust);
    const mine = bodyOf<Meeting>(await trust.members[6]!.client.post(`${item}/dissents`, { words: 'No', signed: false }));
    const dissentId = mine.current!.dissents[0]!.id;
    const nowhere = `/assessments/${UNKNOWN}/items/DB-01`;
    const pairs = [
      await Promise.all([item, nowhere].map((at) => neighbour.facilitator.post(`${at}/proposal`, { epoch: 1, ...aProposal }))),
      await Promise.all([item, nowhere].map((at) => neighbour.facilitator.delete(`${at}/proposal?epoch=1`))),
      await Promise.all([item, nowhere].map((at) => neighbour.chair.post(`${at}/proposal/confirm`, {}, { ifMatch: version }))),
      await Promise.all([item, nowhere].map((at) => neighbour.chair.post(`${at}/proposal/not-yet`, { on: true }))),
      await Promise.all([item, nowhere].map((at) => neighbour.chair.post(`${at}/dissents`, { words: 'Mine', signed: true }))),
      await Promise.all([item, nowhere].map((at) => neighbour.chair.delete(`${at}/dissents/${dissentId}`))),
    ];
    for (const [there, unknown] of pairs) expect([there!.status, there!.text]).toEqual([404, unknown!.text]);
    expect((await readMeeting(trust.chair, id)).current).toMatchObject({
      proposal: { notYet: 0 },
      dissents: [{ id: dissentId }],
    });
  });
});

describe('what was said from a seat', () => {
  it('is not told to whoever comes to the seat by a later personal link', async () => {
    const trust = await aTrust(api);
    const { id, item } = await aProposed(trust);
    const author = trust.members[4]!;
    bodyOf(await author.client.post(`${item}/dissents`, { words: 'I saw something else', signed: false }));
    bodyOf(await author.client.post(`${item}/proposal/not-yet`, { on: true }));
    const newcomer = await aNewcomerTo(trust, author.seatId);

    const { current } = await readMeeting(newcomer, id);
    expect(current?.dissents).toEqual([
      { id: expect.any(String), words: 'I saw something else', signedName: null, yours: false },
    ]);
    expect(current?.proposal).toMatchObject({ notYet: 1, yourNotYet: false });
    expect((await newcomer.delete(`${item}/dissents/${current?.dissents[0]?.id}`)).status).toBe(404);
  });

  it('stays beside the outcome in the results where the proposal that it answered was withdrawn and another confirmed', async () => {
    const trust = await aTrust(api);
    const { id, item } = await aProposed(trust);
    bodyOf(await trust.members[4]!.client.post(`${item}/dissents`, { words: 'I saw something else', signed: false }));
    bodyOf(await trust.facilitator.delete(`${item}/proposal?epoch=1`));
    await agrees(trust, id, 'DB-01', aProposal);

    const { sections } = bodyOf<{ sections: { items: { itemCode: string; dissents: unknown }[] }[] }>(
      await trust.chair.get(`/assessments/${id}/results`),
    );
    const shown = sections.flatMap(({ items }) => items).find(({ itemCode }) => itemCode === 'DB-01');
    expect(shown?.dissents).toEqual([{ words: 'I saw something else', signedName: null }]);
  });
});

/** Somebody joins the seat by a link to another address: set in the database, since the program refuses it while this runs. */
async function aNewcomerTo(trust: Trust, seatId: string): Promise<Client> {
  await api.owner.query('update candour.seat set email = $2 where id = $1', [seatId, `${seatId}@candour.example`]);
  const { link } = bodyOf<{ link: string }>(await trust.secretary.post(`/board/seats/${seatId}/invitation`));
  const joining = { token: link.split('#')[1], password: 'a password long enough' };
  const joined = await api.stranger.post('/personal-links/use', joining);
  return new Client(api.server, /__Host-candour=([^;]+)/.exec(String(joined.headers['set-cookie']))?.[1] ?? null);
}
