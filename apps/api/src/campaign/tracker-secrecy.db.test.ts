import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { anOpenAssessment, everybodyAnswers, type Given } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import type { Trust } from '../../test/organisations.js';
import { CampaignsByTheHour } from './campaigns-by-the-hour.js';
import { aCampaign, accepts, begins, declines, invitationOf, type MadeCampaign, rowOf } from './testing/a-campaign.js';

const FIRST_DAY = '2026-12-01T09:00:00Z';
const SECOND_DAY = '2026-12-02T00:30:00Z';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => await api.close());

const theHourStrikes = async () => await api.app.get(CampaignsByTheHour).execute();
const bytesOf = async ({ lead, id }: MadeCampaign) => (await lead.get(`/campaigns/${id}`)).text;

/** A board of five whose scoring opened on the first day; a neighbour of it is invited too. */
async function aBoardThatScores(): Promise<{ campaign: MadeCampaign; trust: Trust; assessmentId: string }> {
  const campaign = await aCampaign(api, { trusts: 2 });
  const [trust] = campaign.trusts;
  api.setNow(FIRST_DAY);
  await accepts(trust!, campaign);
  return { campaign, trust: trust!, assessmentId: await begins(trust!, campaign) };
}

/** As if this, and nothing else, had been answered by the second day, before anybody was told. */
async function answered(trust: Trust, assessmentId: string, given: (itemCode: string, place: number) => Given): Promise<void> {
  await api.owner.query('delete from candour.answer w using candour.round r where r.id = w.round_id and r.assessment_id = $1', [
    assessmentId,
  ]);
  await api.owner.query('update candour.campaign_reply set completion = null, completion_day = null where organisation_id = $1', [
    trust.id,
  ]);
  await everybodyAnswers(api, trust, assessmentId, given);
  api.setNow(SECOND_DAY);
  await theHourStrikes();
}

const hash = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);

describe('the tracker', () => {
  it('is the same to the byte for boards that differ only in what they answered', async () => {
    const { campaign, trust, assessmentId } = await aBoardThatScores();
    const boards: ((itemCode: string, place: number) => Given)[] = [
      () => 3,
      (_, place) => 1 + place,
      (code, place) => 1 + (hash(`${code}${place}`) % 5),
      () => 'dont-know',
      () => 'not-applicable',
      (code, place) => (['dont-know', 'not-applicable', 1, 5] as const)[hash(`${place}${code}`) % 4]!,
    ];
    const seen: string[] = [];
    for (const given of boards) {
      await answered(trust, assessmentId, given);
      seen.push(await bytesOf(campaign));
    }
    expect(new Set(seen).size).toBe(1);
    expect(await rowOf(campaign, trust)).toMatchObject({ stage: 'scoring', completion: 'All', completionOn: '2026-12-02' });

    await answered(trust, assessmentId, (_, place) => (place < 3 ? 3 : null));
    expect(await bytesOf(campaign)).not.toBe(seen[0]);
    expect(await rowOf(campaign, trust)).toMatchObject({ completion: 'Fewer than two thirds' });
  });

  it('is the same whoever of the board it is that has not answered, and says no number', async () => {
    const { campaign, trust, assessmentId } = await aBoardThatScores();
    const seen: string[] = [];
    for (const missing of [0, 2, 4]) {
      await answered(trust, assessmentId, (_, place) => (place === missing ? null : 3));
      seen.push(await bytesOf(campaign));
    }
    expect(new Set(seen).size).toBe(1);
    expect(await rowOf(campaign, trust)).toMatchObject({ completion: 'Two thirds or more' });
  });

  it('tells how far scoring has come not on its first day, and then once a day, whenever it is looked at', async () => {
    const { campaign, trust, assessmentId } = await aBoardThatScores();
    await everybodyAnswers(api, trust, assessmentId, (_, place) => (place === 0 ? 3 : null));
    await theHourStrikes();
    expect(await rowOf(campaign, trust)).toMatchObject({ stage: 'scoring', completion: null, completionOn: null });

    api.setNow(SECOND_DAY);
    expect(await rowOf(campaign, trust)).toMatchObject({ completion: null });
    await theHourStrikes();
    const morning = await bytesOf(campaign);
    expect(morning).toContain('Fewer than two thirds');

    await api.owner.query('delete from candour.answer w using candour.round r where r.id = w.round_id and r.assessment_id = $1', [
      assessmentId,
    ]);
    await everybodyAnswers(api, trust, assessmentId, () => 4);
    api.setNow('2026-12-02T23:30:00Z');
    await theHourStrikes();
    expect(await bytesOf(campaign)).toBe(morning);
    api.setNow('2026-12-03T00:10:00Z');
    await theHourStrikes();
    expect(await rowOf(campaign, trust)).toMatchObject({ completion: 'All', completionOn: '2026-12-03' });
  });

  it('tells it where the pledge told the members, and of no assessment whose scoring was open before', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts;
    api.setNow(FIRST_DAY);
    const open = await anOpenAssessment(trust!, { instrumentVersion: '1.1' });
    await accepts(trust!, campaign, open.id);
    await everybodyAnswers(api, trust!, open.id, () => 3);
    api.setNow(SECOND_DAY);
    await theHourStrikes();
    expect(await rowOf(campaign, trust!)).toMatchObject({ stage: 'scoring', completion: null });
    expect(await invitationOf(trust!, campaign)).toMatchObject({ membersTold: false });
  });

  it('is silent on how far it came once scoring is closed', async () => {
    const { campaign, trust, assessmentId } = await aBoardThatScores();
    await answered(trust, assessmentId, () => 2);
    expect(await rowOf(campaign, trust)).toMatchObject({ completion: 'All' });
    await api.owner.query('update candour.assessment set scoring_closed_at = now() where id = $1', [assessmentId]);
    expect(await rowOf(campaign, trust)).toMatchObject({ stage: 'scored', completion: null, completionOn: null });
  });

  it('does not move while a meeting opens, pauses and goes on', async () => {
    const { campaign, assessmentId } = await aBoardThatScores();
    await api.owner.query('update candour.assessment set scoring_closed_at = now() where id = $1', [assessmentId]);
    const before = await bytesOf(campaign);
    for (const state of ['meeting', 'paused']) {
      await api.owner.query('update candour.assessment set state = $2 where id = $1', [assessmentId, state]);
      expect(await bytesOf(campaign)).toBe(before);
    }
  });

  it('tells nothing of a trust that has not accepted, or declined, whatever its board does', async () => {
    const campaign = await aCampaign(api, { trusts: 2 });
    const [silent, declined] = campaign.trusts;
    api.setNow(FIRST_DAY);
    await declines(declined!, campaign, 'Not this year');
    const before = await bytesOf(campaign);
    for (const trust of [silent!, declined!]) {
      const { id } = await anOpenAssessment(trust, { instrumentVersion: '1.1' });
      await everybodyAnswers(api, trust, id, () => 3);
    }
    api.setNow('2026-12-02T00:30:00Z');
    await theHourStrikes();
    expect(await bytesOf(campaign)).toBe(before);
  });

  it('cannot be told of a trust that has not accepted: the database refuses to keep it', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts;
    await declines(trust!, campaign);
    for (const set of [`completion = 'all', completion_day = '2026-12-02'`, `assessment_id = gen_random_uuid()`]) {
      await expect(
        api.owner.query(`update candour.campaign_reply set ${set} where organisation_id = $1`, [trust!.id]),
      ).rejects.toThrow(/check constraint/u);
    }
  });

  it('answers for its own system alone: the function of the database tells a neighbour, and the trusts, nothing', async () => {
    const { campaign, trust } = await aBoardThatScores();
    const neighbour = await aCampaign(api);
    const { Database } = await import('../platform/database/in-transaction-of.js');
    const asked = async (organisationId: string) =>
      await api.app
        .get(Database)
        .inTransactionOf(
          { organisationId, organisationKind: 'board-of-system', roles: ['ics-lead'], seatId: null, personId: null },
          async (manager): Promise<unknown[]> =>
            await manager.query(`select * from candour.campaign_stages($1, '2026-12-02')`, [campaign.id]),
        );
    expect(await asked(campaign.systemId)).toHaveLength(1);
    for (const other of [neighbour.systemId, trust.id, campaign.trusts[1]!.id]) expect(await asked(other)).toEqual([]);
  });

  it('shows the trust the same words that its system is told', async () => {
    const { campaign, trust, assessmentId } = await aBoardThatScores();
    await answered(trust, assessmentId, () => 2);
    const { stage, completion, completionOn } = await rowOf(campaign, trust);
    expect(await invitationOf(trust, campaign, trust.chair)).toMatchObject({
      stage,
      completion,
      completionOn,
      membersTold: true,
      allowed: [],
    });
    expect(bodyOf<{ pledge: unknown }>(await trust.members[1]!.client.get(`/assessments/${assessmentId}`)).pledge).toMatchObject({
      paragraphs: expect.arrayContaining([expect.objectContaining({ heading: 'What your system is told' })]),
    });
  });
});
