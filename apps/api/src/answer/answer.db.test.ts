import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { anOpenAssessment, answers } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { aTrust } from '../../test/organisations.js';
import { Clock } from '../platform/clock.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

interface Mine {
  rows: { itemCode: string; kind: string | null; level: number | null; comment: string | null; version: number }[];
  unanswered: string[];
  of: number;
  pledgeRead: boolean;
}

describe('saving', () => {
  it('is for hands: 120 times a minute for each seat, then again in the next minute', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    const [me, other] = [trust.members[1]!.client, trust.members[2]!.client];
    const path = `/assessments/${id}/items/DB-01/my-answer`;
    const save = (client: Client, expectedVersion: number | null) =>
      client.put(path, { kind: 'level', level: 2, expectedVersion });
    const clock = api.app.get(Clock);
    const real = clock.now.bind(clock);
    api.setNow('2026-11-22T10:00:20Z');
    for (let times = 0; times < 119; times++) expect((await save(me, times || null)).status).toBe(200);
    expect((await me.delete(path)).status).toBe(204);

    const refused = await save(me, null);

    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([429, 'too-many-attempts', '40']);
    expect((await save(other, null)).status).toBe(200);
    api.setNow('2026-11-22T10:01:00Z');
    expect((await save(me, null)).status).toBe(200);
    clock.now = real;
  });
});

describe('a private answer', () => {
  it('is saved, read back by its own seat, and changed', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    const me = trust.members[1]!.client;
    await answers(me, id, 'DB-01', 3);

    const changed = await me.put(`/assessments/${id}/items/DB-01/my-answer`, {
      kind: 'dont-know',
      comment: 'I have never asked',
      expectedVersion: 1,
    });

    expect(changed.status).toBe(200);
    const mine = bodyOf<Mine>(await me.get(`/assessments/${id}/my-answers`));
    expect(mine.rows).toEqual([
      expect.objectContaining({ itemCode: 'DB-01', kind: 'dont-know', level: null, comment: 'I have never asked', version: 2 }),
    ]);
    expect(mine.unanswered).toHaveLength(mine.of - 1);
  });

  it('can be seen by nobody else: not the chair, the secretary, the facilitator, another member or a neighbour', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const { id } = await anOpenAssessment(trust);
    await answers(trust.members[1]!.client, id, 'DB-01', 5);

    for (const member of [trust.members[0]!, trust.members[2]!]) {
      expect(bodyOf<Mine>(await member.client.get(`/assessments/${id}/my-answers`)).rows).toEqual([]);
    }
    for (const office of [trust.secretary, trust.facilitator, trust.chiefExecutive]) {
      expect((await office.get(`/assessments/${id}/my-answers`)).status).toBe(403);
    }
    const refused = await neighbour.members[1]!.client.get(`/assessments/${id}/my-answers`);
    const unknown = await neighbour.members[1]!.client.get('/assessments/0199a000-0000-7000-8000-000000000000/my-answers');
    expect(refused.status).toBe(404);
    expect(refused.text).toBe(unknown.text);
  });

  it('of a neighbour cannot be put, and the refusal tells nothing', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const { id } = await anOpenAssessment(trust);
    const answer = { kind: 'level', level: 2, expectedVersion: null };
    const refused = await neighbour.members[0]!.client.put(`/assessments/${id}/items/DB-01/my-answer`, answer);
    const unknown = await neighbour.members[0]!.client.put(
      '/assessments/0199a000-0000-7000-8000-000000000000/items/DB-01/my-answer',
      answer,
    );
    expect([refused.status, refused.text]).toEqual([404, unknown.text]);
  });

  it('is not written over by a second device that did not see it', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    const me = trust.members[3]!.client;
    await answers(me, id, 'DB-02', 4);
    const second = await me.put(`/assessments/${id}/items/DB-02/my-answer`, { kind: 'level', level: 1, expectedVersion: null });
    expect([second.status, second.body.code]).toEqual([412, 'changed-meanwhile']);
  });

  it('needs a level that the item has, and a reason where the item does not apply', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    const me = trust.members[1]!.client;
    const off = await me.put(`/assessments/${id}/items/DB-01/my-answer`, { kind: 'level', level: 6, expectedVersion: null });
    const bare = await me.put(`/assessments/${id}/items/DB-01/my-answer`, { kind: 'not-applicable', expectedVersion: null });
    expect([off.status, off.body.code]).toEqual([422, 'level-off-the-scale']);
    expect([bare.status, bare.body.code]).toEqual([422, 'reason-missing']);
  });

  it('with a character that no text can hold is refused in words, and nothing of it is kept', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    const odd = { kind: 'level', level: 2, comment: 'a\u0000b', expectedVersion: null };
    const refused = await trust.members[1]!.client.put(`/assessments/${id}/items/DB-01/my-answer`, odd);
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid-request']);
    expect(bodyOf<Mine>(await trust.members[1]!.client.get(`/assessments/${id}/my-answers`)).rows).toEqual([]);
  });

  it('waits for the pledge to be read', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    await api.owner.query('delete from candour.pledge_reading where seat_id = $1', [trust.members[4]!.seatId]);
    const early = await trust.members[4]!.client.put(`/assessments/${id}/items/DB-01/my-answer`, {
      kind: 'level',
      level: 2,
      expectedVersion: null,
    });
    expect([early.status, early.body.code]).toEqual([409, 'pledge-not-read']);
  });

  it('is told that it was not counted once scoring has closed', async () => {
    const trust = await aTrust(api);
    const { id, version } = await anOpenAssessment(trust);
    bodyOf(await trust.facilitator.post(`/assessments/${id}/close-scoring`, {}, { ifMatch: version }));
    const late = await trust.members[1]!.client.put(`/assessments/${id}/items/DB-01/my-answer`, {
      kind: 'level',
      level: 2,
      expectedVersion: null,
    });
    expect([late.status, late.body.code]).toEqual([409, 'round-locked']);
  });

  it('can be taken back while private scoring is open', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    const me = trust.members[5]!.client;
    await answers(me, id, 'DB-03', 2);
    expect((await me.delete(`/assessments/${id}/items/DB-03/my-answer`)).status).toBe(204);
    expect(bodyOf<Mine>(await me.get(`/assessments/${id}/my-answers`)).rows).toEqual([]);
  });
});
