import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aClosedAssessment, aDraft, anOpenAssessment, answers, everybodyAnswers } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { aSystem, aTrust } from '../../test/organisations.js';
import type { PlanResponse } from './plan.dto.js';
import type { ProgressResponse } from './progress.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.setNow('2026-11-03T09:00:00Z');
});
afterAll(async () => {
  await api.close();
});

async function progressOf(client: Client, id: string): Promise<ProgressResponse> {
  return bodyOf(await client.get(`/assessments/${id}/progress`));
}

describe('how far private scoring is', () => {
  it('is counted for the facilitator at any time, and never seat by seat', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    expect(await progressOf(trust.facilitator, id)).toEqual({
      seats: 8,
      done: 0,
      started: 0,
      notStarted: 8,
      of: 25,
      perSeat: null,
    });
    await answers(trust.members[2]!.client, id, 'DB-01', 2);
    expect(await progressOf(trust.facilitator, id)).toMatchObject({ started: 1, notStarted: 7, perSeat: null });
    await everybodyAnswers(api, trust, id, (code, place) => (place < 2 && code !== 'DB-01' ? 3 : null));
    await everybodyAnswers(api, trust, id, (code, place) => (place < 2 && code === 'DB-01' ? 3 : null));
    expect(await progressOf(trust.facilitator, id)).toMatchObject({ done: 2, started: 1, notStarted: 5 });
  });

  it('is the same picture all day for secretary, chair and chief executive, and a new one on the next London day', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    const someone = trust.members[2]!;
    const of = (progress: ProgressResponse) => progress.perSeat?.find(({ seatId }) => seatId === someone.seatId);
    api.setNow('2026-11-03T09:00:00Z');
    expect(of(await progressOf(trust.secretary, id))).toEqual({
      seatId: someone.seatId,
      name: someone.name,
      progress: 'not started',
    });
    await answers(someone.client, id, 'DB-01', 2);
    api.setNow('2026-11-03T23:59:00Z');
    for (const client of [trust.secretary, trust.chair, trust.chiefExecutive]) {
      expect(of(await progressOf(client, id))?.progress).toBe('not started');
    }
    api.setNow('2026-11-04T00:01:00Z');
    expect(of(await progressOf(trust.chair, id))?.progress).toBe('started');
    api.setNow('2026-11-03T09:00:00Z');
  });

  it('says only who has finished, in number, where the pledge says nothing else', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust, { pledgeShowsProgress: false });
    await answers(trust.members[2]!.client, id, 'DB-01', 2);
    for (const client of [trust.secretary, trust.chair, trust.facilitator]) {
      expect(await progressOf(client, id)).toEqual({ seats: 8, done: 0, started: null, notStarted: null, of: 25, perSeat: null });
    }
  });

  it('reads byte for byte the same whatever was answered', async () => {
    const texts = [];
    for (const level of [1, 5]) {
      const trust = await aTrust(api);
      const { id } = await anOpenAssessment(trust);
      await everybodyAnswers(api, trust, id, () => level);
      texts.push((await trust.facilitator.get(`/assessments/${id}/progress`)).text);
    }
    expect(texts[0]).toBe(texts[1]);
  });

  it('is not for members, not before scoring, and not for a neighbour', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const draft = await aDraft(trust);
    const early = await trust.secretary.get(`/assessments/${draft.id}/progress`);
    expect([early.status, early.body.code]).toEqual([409, 'not-scoring']);
    const { id } = await anOpenAssessment(trust);
    expect((await trust.members[1]!.client.get(`/assessments/${id}/progress`)).status).toBe(403);
    const refused = await neighbour.secretary.get(`/assessments/${id}/progress`);
    const unknown = await neighbour.secretary.get('/assessments/0199a000-0000-7000-8000-000000000000/progress');
    expect([refused.status, refused.text]).toEqual([404, unknown.text]);
  });
});

describe('the plan of the meeting', () => {
  it('is not there until private scoring has closed', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    await everybodyAnswers(api, trust, id, () => 3);
    const early = await trust.facilitator.get(`/assessments/${id}/plan`);
    expect([early.status, early.body.code]).toEqual([409, 'scoring-not-closed']);
  });

  it('puts first what members see most differently, within the minutes there are', async () => {
    const trust = await aTrust(api);
    const { id } = await aClosedAssessment(api, trust, {
      setUp: { meetingMinutes: 60 },
      given: (code, place) => (code === 'DB-15' ? (place < 4 ? 1 : 5) : 3),
    });
    const plan = bodyOf<PlanResponse>(await trust.facilitator.get(`/assessments/${id}/plan`));
    expect(plan.items).toHaveLength(25);
    expect(plan.items[0]).toMatchObject({
      itemCode: 'DB-15',
      reason: 'split',
      bandWords: 'Split: members stand on both sides of the scale',
      minutesNeeded: 12,
      fits: true,
      spread: { counts: [4, 0, 0, 0, 4] },
    });
    const fitting = plan.items.filter(({ fits }) => fits).reduce((sum, { minutesNeeded }) => sum + minutesNeeded, 0);
    expect(fitting).toBeLessThanOrEqual(60 - plan.minutesForOpeningAndClosing);
  });

  it('of a small board shows no counts, and keeps the instrument’s order where nothing may be shown', async () => {
    const [six, five] = [await aTrust(api, { seats: 6 }), await aTrust(api, { seats: 5 })];
    const small = await aClosedAssessment(api, six);
    const plan = bodyOf<PlanResponse>(await six.facilitator.get(`/assessments/${small.id}/plan`));
    expect(plan.items.every(({ spread }) => spread.counts === null && spread.shown === 'limited')).toBe(true);

    const tooFew = await aClosedAssessment(api, five, { given: (_, place) => (place === 0 ? null : 1 + place) });
    const silent = bodyOf<PlanResponse>(await five.facilitator.get(`/assessments/${tooFew.id}/plan`));
    expect(silent.items.map(({ itemCode }) => itemCode)).toEqual([...silent.items.map(({ itemCode }) => itemCode)].sort());
    expect(new Set(silent.items.map(({ reason }) => reason))).toEqual(new Set(['not-shown']));
  });

  it('leaves one entry in the audit a day, however often it is looked at', async () => {
    const trust = await aTrust(api);
    const { id } = await aClosedAssessment(api, trust);
    const looks = async () => {
      bodyOf(await trust.facilitator.get(`/assessments/${id}/plan`));
      const { rows } = await api.owner.query(
        `select detail from candour.audit where subject = $1 and event = 'spreads looked at to plan the meeting'`,
        [id],
      );
      return rows.length;
    };
    api.setNow('2026-11-05T09:00:00Z');
    expect([await looks(), await looks()]).toEqual([1, 1]);
    api.setNow('2026-11-06T09:00:00Z');
    expect(await looks()).toBe(2);
    api.setNow('2026-11-03T09:00:00Z');
  });

  it('is for the facilitator alone: nobody else of the board, no neighbour, no system’s lead', async () => {
    const [trust, neighbour, system] = [await aTrust(api), await aTrust(api), await aSystem(api)];
    const { id } = await aClosedAssessment(api, trust);
    for (const client of [trust.secretary, trust.chair, trust.chiefExecutive, trust.members[1]!.client, system.lead]) {
      expect((await client.get(`/assessments/${id}/plan`)).status).toBe(403);
    }
    const refused = await neighbour.facilitator.get(`/assessments/${id}/plan`);
    const unknown = await neighbour.facilitator.get('/assessments/0199a000-0000-7000-8000-000000000000/plan');
    expect([refused.status, refused.text]).toEqual([404, unknown.text]);
  });
});
