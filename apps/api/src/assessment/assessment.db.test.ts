import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft, anOpenAssessment, aSetUp } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { aTrust } from '../../test/organisations.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

interface Assessment {
  id: string;
  state: string;
  version: number;
  threshold: number;
  pledge: { paragraphs: { heading: string; words: string }[] };
  pledgeFrozen: boolean;
  scoringClosed: boolean;
  seats: { seatId: string; name: string }[];
  allowed: string[];
  waiting: { code: string }[];
  cancelReason: string | null;
}

describe('setting an assessment up', () => {
  it('begins a draft that shows the pledge as members will read it, and asks nobody anything', async () => {
    const trust = await aTrust(api);
    const draft = bodyOf<Assessment>(await trust.secretary.post('/assessments', aSetUp({ threshold: 6 })));
    expect(draft).toMatchObject({ state: 'draft', version: 1, threshold: 6, pledgeFrozen: false });
    expect(draft.pledge.paragraphs.map(({ words }) => words).join(' ')).toMatch(/confidential[\s\S]*fewer than six/);
    expect(draft.seats).toHaveLength(8);
    expect(draft.allowed).toContain('open-scoring');
  });

  it('makes one draft of a request that was sent twice, and refuses the key for another', async () => {
    const trust = await aTrust(api);
    const idempotencyKey = crypto.randomUUID();
    const first = bodyOf<Assessment>(await trust.secretary.post('/assessments', aSetUp(), { idempotencyKey }));
    const again = bodyOf<Assessment>(await trust.secretary.post('/assessments', aSetUp(), { idempotencyKey }));
    const other = await trust.secretary.post('/assessments', aSetUp({ threshold: 7 }), { idempotencyKey });
    expect(again.id).toBe(first.id);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(bodyOf<{ rows: unknown[] }>(await trust.secretary.get('/assessments')).rows).toHaveLength(1);
  });

  it('never takes a threshold under five', async () => {
    const trust = await aTrust(api);
    const refused = await trust.secretary.post('/assessments', aSetUp({ threshold: 4 }));
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'threshold']);
  });

  it('takes an instrument that was published and a facilitator of its own, and says which is wrong', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const unknown = await trust.secretary.post('/assessments', aSetUp({ instrumentVersion: '9.9' }));
    const theirs = await trust.secretary.post('/assessments', aSetUp({ facilitatorId: neighbour.facilitatorId }));
    expect([unknown.status, unknown.body.errors[0].path]).toEqual([422, 'instrumentVersion']);
    expect([theirs.status, theirs.body.errors[0].path]).toEqual([422, 'facilitatorId']);
  });

  it('lets only one of two people who changed the same version win', async () => {
    const trust = await aTrust(api);
    const { id, version } = await aDraft(trust);
    const answers = await Promise.all(
      [6, 7].map((threshold) => trust.secretary.put(`/assessments/${id}`, aSetUp({ threshold }), { ifMatch: version })),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
    expect((await trust.secretary.put(`/assessments/${id}`, aSetUp())).status).toBe(428);
  });
});

describe('opening scoring', () => {
  it('freezes pledge, threshold and seats: a later change of the board changes nothing that was promised', async () => {
    const trust = await aTrust(api);
    const { id, version } = await anOpenAssessment(trust);
    await api.owner.query(`update candour.seat set valid_to = '2021-01-01' where id = $1`, [trust.members[7]!.seatId]);
    const open = bodyOf<Assessment>(await trust.secretary.get(`/assessments/${id}`));
    expect(open).toMatchObject({ state: 'scoring', pledgeFrozen: true });
    expect(open.seats).toHaveLength(8);
    const late = await trust.secretary.put(`/assessments/${id}`, aSetUp({ threshold: 8 }), { ifMatch: version });
    expect([late.status, late.body.code]).toEqual([409, 'set-up-frozen']);
  });

  it('needs five seats, and says so before anybody tries', async () => {
    const trust = await aTrust(api, { seats: 4 });
    const { id, version } = await aDraft(trust);
    expect(bodyOf<Assessment>(await trust.secretary.get(`/assessments/${id}`)).waiting).toContainEqual(
      expect.objectContaining({ code: 'too-few-seats' }),
    );
    const refused = await trust.secretary.post(`/assessments/${id}/open-scoring`, {}, { ifMatch: version });
    expect([refused.status, refused.body.code]).toEqual([409, 'too-few-seats']);
  });

  it('leaves one audit entry for each change of state, and none for an answer', async () => {
    const trust = await aTrust(api);
    const { id, version } = await anOpenAssessment(trust);
    bodyOf(
      await trust.members[1]!.client.put(`/assessments/${id}/items/DB-01/my-answer`, {
        kind: 'level',
        level: 4,
        expectedVersion: null,
      }),
    );
    bodyOf(await trust.facilitator.post(`/assessments/${id}/close-scoring`, {}, { ifMatch: version }));
    const { rows } = await api.owner.query<{ event: string }>(
      'select event from candour.audit where organisation_id = $1 order by seq',
      [trust.id],
    );
    expect(rows.map(({ event }) => event)).toEqual(['assessment set up', 'scoring opened', 'scoring closed']);
  });
});

describe('calling it off', () => {
  it('takes a reason, and ends it for good', async () => {
    const trust = await aTrust(api);
    const { id, version } = await anOpenAssessment(trust);
    const bare = await trust.secretary.post(`/assessments/${id}/cancel`, { reason: ' ' }, { ifMatch: version });
    const done = bodyOf<Assessment>(
      await trust.secretary.post(`/assessments/${id}/cancel`, { reason: 'The board changes in May' }, { ifMatch: version }),
    );
    expect(bare.status).toBe(400);
    expect(done).toMatchObject({ state: 'cancelled', cancelReason: 'The board changes in May', allowed: [] });
  });
});

describe('the list of assessments', () => {
  it('shows a board its own and nothing of its neighbour', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const mine = await aDraft(trust);
    await aDraft(neighbour);
    const { rows } = bodyOf<{ rows: { id: string }[] }>(await trust.members[2]!.client.get('/assessments'));
    expect(rows.map(({ id }) => id)).toEqual([mine.id]);
  });

  it('shows members how far they are, each for themselves', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    bodyOf(
      await trust.members[1]!.client.put(`/assessments/${id}/items/DB-01/my-answer`, {
        kind: 'dont-know',
        expectedVersion: null,
      }),
    );
    const partOf = async (at: number) =>
      bodyOf<{ rows: { yourPart: unknown }[] }>(await trust.members[at]!.client.get('/assessments')).rows[0]!.yourPart;
    expect(await partOf(1)).toEqual({ answered: 1, of: 25 });
    expect(await partOf(2)).toEqual({ answered: 0, of: 25 });
  });
});
