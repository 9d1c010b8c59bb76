import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aClosedAssessment, aDraft, aSealedAssessment } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { aTrust } from '../../test/organisations.js';
import { ForgetRequests } from './forget-requests.js';
import { PurgeAnswers } from './purge-answers.js';

let api: TestApi;
let purge: PurgeAnswers;
beforeAll(async () => {
  api = await startApi();
  purge = api.app.get(PurgeAnswers);
});
afterAll(async () => {
  await api.close();
});

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

async function answersOf(assessmentId: string): Promise<number> {
  const { rows } = await api.owner.query<{ n: number }>(
    'select count(*)::int as n from candour.answer w join candour.round r on r.id = w.round_id where r.assessment_id = $1',
    [assessmentId],
  );
  return rows[0]!.n;
}

async function audited(assessmentId: string): Promise<object[]> {
  const { rows } = await api.owner.query<{ detail: object; actor_label: string }>(
    `select actor_label, detail from candour.audit where subject = $1 and event = 'raw answers deleted'`,
    [assessmentId],
  );
  return rows;
}

describe('raw answers', () => {
  it('stay for 30 days after the seal and are then deleted, once and audited, while the results stay as they were', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const before = (await trust.chair.get(`/assessments/${id}/results`)).text;
    expect(await purge.execute(inDays(29))).toBe(0);
    expect(await answersOf(id)).toBe(200);

    expect(await purge.execute(inDays(31))).toBe(1);
    expect(await answersOf(id)).toBe(0);
    expect(await audited(id)).toEqual([{ actor_label: 'the program', detail: { answers: 200 } }]);
    expect(await purge.execute(inDays(32))).toBe(0);
    expect(await audited(id)).toHaveLength(1);
    expect((await trust.chair.get(`/assessments/${id}/results`)).text).toBe(before);
  });

  it('are deleted once by two processes that find them due at the same moment', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const both = await Promise.all([purge.execute(inDays(31)), purge.execute(inDays(31))]);
    expect(both.toSorted((a, b) => a - b)).toEqual([0, 1]);
    expect(await audited(id)).toHaveLength(1);
  });

  it('stay under a legal hold, and while nothing has ended', async () => {
    const [held, running] = [await aTrust(api), await aTrust(api)];
    const sealed = await aSealedAssessment(api, held);
    const open = await aClosedAssessment(api, running);
    await api.owner.query(`update candour.assessment set hold_reason = 'A request for information' where id = $1`, [sealed.id]);
    expect(await purge.execute(inDays(400))).toBe(0);
    expect([await answersOf(sealed.id), await answersOf(open.id)]).toEqual([200, 200]);
  });

  it('of a cancelled assessment go too, with the picture of who had started', async () => {
    const trust = await aTrust(api);
    const { id, version } = await aClosedAssessment(api, trust);
    bodyOf(await trust.secretary.get(`/assessments/${id}/progress`));
    bodyOf(await trust.secretary.post(`/assessments/${id}/cancel`, { reason: 'The board changed' }, { ifMatch: version }));
    expect(await purge.execute(inDays(31))).toBe(1);
    const { rows } = await api.owner.query(
      'select progress_picture, purged_at is not null as purged from candour.assessment where id = $1',
      [id],
    );
    expect([await answersOf(id), rows]).toEqual([0, [{ progress_picture: null, purged: true }]]);
  });
});

describe('what is kept for repeats of requests', () => {
  it('goes after a day, also that of people who never come back, and stays till then', async () => {
    const [gone, back] = [await aTrust(api, { seats: 5 }), await aTrust(api, { seats: 5 })];
    for (const trust of [gone, back]) await aDraft(trust);
    const age = async (organisationId: string, hours: number) =>
      await api.owner.query(
        `update candour.idempotency set created_at = now() - make_interval(hours => $2) where organisation_id = $1`,
        [organisationId, hours],
      );
    await age(gone.id, 25);
    await age(back.id, 23);

    expect(await api.app.get(ForgetRequests).execute()).toBe(1);

    const { rows } = await api.owner.query('select organisation_id from candour.idempotency where organisation_id = any ($1)', [
      [gone.id, back.id],
    ]);
    expect(rows).toEqual([{ organisation_id: back.id }]);
  });
});
