import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { aSystem, aTrust } from '../../test/organisations.js';
import type { CampaignResponse, CampaignsResponse } from './campaign.dto.js';
import type { InvitationsResponse } from './invitation.dto.js';
import type { ReminderTextsResponse } from './reminder.dto.js';
import {
  aCampaign,
  aCampaignRequest,
  accepts,
  begins,
  declines,
  invitationOf,
  OPENED,
  rowOf,
  TIMETABLE,
  trackerOf,
} from './testing/a-campaign.js';

const NOTHING = '0199a000-dead-7000-8000-000000000000';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => api.setNow(OPENED));
afterAll(async () => await api.close());

describe('a campaign', () => {
  it('invites trusts of the system, and each finds the invitation with its timetable', async () => {
    const campaign = await aCampaign(api, { trusts: 2 });
    const { trusts, mailIsSet, openedOn } = await trackerOf(campaign);
    expect([mailIsSet, openedOn]).toEqual([false, '2026-11-16']);
    expect(trusts).toMatchObject([
      { reply: 'none', stage: null, late: null },
      { reply: 'none', stage: null, late: null },
    ]);
    const { rows } = bodyOf<InvitationsResponse>(await campaign.trusts[0]!.chiefExecutive.get('/invitations'));
    expect(rows).toMatchObject([{ campaignId: campaign.id, title: 'Winter wave', timetable: TIMETABLE, reply: 'none' }]);
  });

  it('invites no trust of another system, and says what to do', async () => {
    const { lead, trusts } = await aCampaign(api);
    const stranger = await aTrust(api, { systemId: (await aSystem(api)).id });
    const refused = await lead.post('/campaigns', aCampaignRequest([...trusts, stranger]));
    expect([refused.status, refused.body.code]).toEqual([422, 'trust-not-of-system']);
    const { rows } = bodyOf<CampaignsResponse>(await lead.get('/campaigns'));
    expect(rows).toHaveLength(1);
  });

  it('is refused with dates in the wrong order, each named', async () => {
    const { lead, trusts } = await aCampaign(api);
    const refused = await lead.post(
      '/campaigns',
      aCampaignRequest(trusts, { timetable: { ...TIMETABLE, meetBy: '2026-12-02' } }),
    );
    expect(refused.body).toMatchObject({ code: 'timetable-wrong', errors: [{ path: 'timetable.meetBy' }] });
  });

  it('is begun once, however often the request comes', async () => {
    const { lead, trusts } = await aCampaign(api);
    const idempotencyKey = crypto.randomUUID();
    const request = aCampaignRequest(trusts, { title: 'Another' });
    const [first, second] = [
      bodyOf<CampaignResponse>(await lead.post('/campaigns', request, { idempotencyKey })),
      bodyOf<CampaignResponse>(await lead.post('/campaigns', request, { idempotencyKey })),
    ];
    expect(second.id).toBe(first.id);
  });

  it('moves its dates only for whoever saw them as they are', async () => {
    const campaign = await aCampaign(api);
    const { version } = await trackerOf(campaign);
    const change = { title: 'Later wave', message: '', timetable: { ...TIMETABLE, publishBy: '2027-03-26' } };
    bodyOf(await campaign.lead.put(`/campaigns/${campaign.id}`, change, { ifMatch: version }));
    expect((await campaign.lead.put(`/campaigns/${campaign.id}`, change, { ifMatch: version })).status).toBe(412);
    expect((await invitationOf(campaign.trusts[0]!, campaign)).timetable.publishBy).toBe('2027-03-26');
  });

  it('takes an invitation back, and from then on nothing is told of the trust and nothing asked', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts;
    await accepts(trust!, campaign);
    bodyOf(await campaign.lead.post(`/campaigns/${campaign.id}/invitations/${trust!.id}/take-back`));
    expect(await rowOf(campaign, trust!)).toMatchObject({ takenBack: true, stage: null, remindable: null });
    expect(await invitationOf(trust!, campaign)).toMatchObject({ takenBack: true, allowed: [], stage: null });
    bodyOf(await campaign.lead.post(`/campaigns/${campaign.id}/invitations`, { trustIds: [trust!.id] }));
    expect(await rowOf(campaign, trust!)).toMatchObject({ takenBack: false, stage: 'accepted' });
  });

  it('tells nothing more once it is closed: what its tracker told last stays', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts;
    await accepts(trust!, campaign);
    const assessmentId = await begins(trust!, campaign);
    const { version } = await trackerOf(campaign);
    bodyOf(await campaign.lead.post(`/campaigns/${campaign.id}/close`, {}, { ifMatch: version }));
    await api.owner.query(`update candour.assessment set scoring_closed_at = now() where id = $1`, [assessmentId]);
    expect(await trackerOf(campaign)).toMatchObject({
      state: 'closed',
      trusts: [{ stage: 'scoring', late: null, remindable: null }],
    });
    expect(await invitationOf(trust!, campaign)).toMatchObject({ state: 'closed', allowed: [], stage: null });
    const again = await campaign.lead.post(`/campaigns/${campaign.id}/invitations`, { trustIds: [trust!.id] });
    expect([again.status, again.body.code]).toEqual([409, 'campaign-closed']);
  });

  it('is called off with a reason that the trusts read', async () => {
    const campaign = await aCampaign(api);
    const { version } = await trackerOf(campaign);
    bodyOf(await campaign.lead.post(`/campaigns/${campaign.id}/cancel`, { reason: 'The region moved it' }, { ifMatch: version }));
    const invitation = await invitationOf(campaign.trusts[0]!, campaign);
    expect(invitation).toMatchObject({ state: 'cancelled', endReason: 'The region moved it', allowed: [] });
    const late = await campaign.trusts[0]!.secretary.post(
      `/invitations/${campaign.id}/accept`,
      { assessmentId: null },
      { ifMatch: invitation.version },
    );
    expect([late.status, late.body.code]).toEqual([409, 'campaign-over']);
  });
});

describe('a trust', () => {
  it('declines with a reason, and changes its mind both ways', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts;
    await declines(trust!, campaign, 'We merge in the spring');
    expect(await rowOf(campaign, trust!)).toMatchObject({ reply: 'declined', reason: 'We merge in the spring', stage: null });
    await accepts(trust!, campaign);
    expect(await rowOf(campaign, trust!)).toMatchObject({ reply: 'accepted', reason: null, stage: 'accepted' });
    await begins(trust!, campaign);
    expect(await rowOf(campaign, trust!)).toMatchObject({ stage: 'scoring' });
    await declines(trust!, campaign, 'After all');
    expect(await rowOf(campaign, trust!)).toMatchObject({ reply: 'declined', stage: null, completion: null, late: null });
    const { rows } = await api.owner.query(
      'select assessment_id, told_assessment_id, completion from candour.campaign_reply where organisation_id = $1',
      [trust!.id],
    );
    expect(rows).toEqual([{ assessment_id: null, told_assessment_id: null, completion: null }]);
  });

  it('does not answer over what somebody else of it has answered meanwhile', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts;
    const { version } = await invitationOf(trust!, campaign);
    const path = `/invitations/${campaign.id}`;
    bodyOf(await trust!.chiefExecutive.post(`${path}/accept`, { assessmentId: null }, { ifMatch: version }));
    expect((await trust!.secretary.post(`${path}/decline`, { reason: 'No' }, { ifMatch: version })).status).toBe(412);
  });

  it('begins its assessment from the invitation, filled in, once', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts;
    await accepts(trust!, campaign);
    const idempotencyKey = crypto.randomUUID();
    const begin = async () => await trust!.secretary.post(`/invitations/${campaign.id}/assessment`, {}, { idempotencyKey });
    const { assessmentId } = bodyOf<{ assessmentId: string }>(await begin());
    expect(bodyOf<{ assessmentId: string }>(await begin()).assessmentId).toBe(assessmentId);
    const draft = bodyOf<Record<string, unknown>>(await trust!.secretary.get(`/assessments/${assessmentId}`));
    expect(draft).toMatchObject({
      state: 'draft',
      instrumentCode: 'digital-board',
      instrumentVersion: '1.1',
      scoringClosesOn: TIMETABLE.scoreBy,
      waveDate: TIMETABLE.meetBy,
      quorum: { number: 3, executives: 1, nonExecutives: 1 },
      followedBy: [expect.any(String)],
    });
    expect(JSON.stringify(draft.pledge)).toContain('What your system is told');
    expect((await trust!.secretary.post(`/invitations/${campaign.id}/assessment`)).body.code).toBe('invitation-has-assessment');
    expect((await trust!.chiefExecutive.post(`/invitations/${campaign.id}/assessment`)).status).toBe(403);
  });

  it('begins it in the way in which it set up its last one', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts;
    const habits = { method: 'survey', threshold: 6, quorum: { number: 4, executives: 2, nonExecutives: 2 }, meetingMinutes: 90 };
    await aDraft(trust!, { instrumentVersion: '1.1', ...habits, autoLock: true });
    await accepts(trust!, campaign);
    const { assessmentId } = bodyOf<{ assessmentId: string }>(
      await trust!.secretary.post(`/invitations/${campaign.id}/assessment`),
    );
    expect(bodyOf(await trust!.secretary.get(`/assessments/${assessmentId}`))).toMatchObject({
      ...habits,
      autoLock: true,
      facilitatorId: trust!.facilitatorId,
      scoringClosesOn: TIMETABLE.scoreBy,
    });
  });

  it('takes part with an assessment of its own and the same instrument, and with no other', async () => {
    const campaign = await aCampaign(api, { trusts: 2 });
    const [trust, other] = campaign.trusts;
    const [mine, theirs, different] = [
      await aDraft(trust!, { instrumentVersion: '1.1' }),
      await aDraft(other!, { instrumentVersion: '1.1' }),
      await aDraft(trust!, { instrumentCode: 'leadership-climate' }),
    ];
    const { version } = await accepts(trust!, campaign);
    const path = `/invitations/${campaign.id}/assessment`;
    for (const { id } of [theirs, different]) {
      const refused = await trust!.secretary.put(path, { assessmentId: id }, { ifMatch: version });
      expect([refused.status, refused.body.code]).toEqual([422, 'assessment-not-for-campaign']);
    }
    bodyOf(await trust!.secretary.put(path, { assessmentId: mine.id }, { ifMatch: version }));
    expect(await rowOf(campaign, trust!)).toMatchObject({ stage: 'set-up' });
    expect((await invitationOf(trust!, campaign)).choosable.map(({ id }) => id)).toEqual([mine.id]);
  });

  it('finds the invitation on its home page, then the assessment to create, then neither', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts;
    const cards = async (who = trust!.secretary) =>
      bodyOf<{ waiting: { kind: string; title: string; to: string }[] }>(await who.get('/home')).waiting.filter(
        ({ kind }) => kind === 'invitation' || kind === 'campaign',
      );
    expect(await cards()).toMatchObject([{ title: 'Answer the invitation: Winter wave', to: `/invitations/${campaign.id}` }]);
    expect(await cards(trust!.chiefExecutive)).toHaveLength(1);
    expect(await cards(trust!.members[1]!.client)).toEqual([]);
    await accepts(trust!, campaign);
    expect(await cards()).toMatchObject([{ title: 'Create the assessment: Winter wave' }]);
    await begins(trust!, campaign);
    expect(await cards()).toEqual([]);
    expect(await cards(campaign.lead)).toMatchObject([
      { kind: 'campaign', to: `/campaigns/${campaign.id}`, words: '1 of 1 trust accepted.' },
    ]);
  });

  it('that leaves the system is told of no more, and asked nothing', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts;
    await accepts(trust!, campaign);
    await begins(trust!, campaign);
    await api.owner.query(`update candour.system_membership set valid_to = '2026-11-30' where trust_id = $1`, [trust!.id]);
    expect(await rowOf(campaign, trust!)).toMatchObject({ stage: 'scoring', belongs: true });
    api.setNow('2026-12-01T09:00:00Z');
    expect(await rowOf(campaign, trust!)).toMatchObject({ stage: null, belongs: false, late: null, remindable: null });
    expect(await invitationOf(trust!, campaign)).toMatchObject({ allowed: [], stage: null });
  });
});

describe('without a mail server', () => {
  it('says that nothing was sent, and gives the words to copy', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts;
    expect((await rowOf(campaign, trust!)).mails).toEqual([
      { kind: 'invitation', to: expect.any(String), on: '2026-11-16', result: 'no-mail-server', byHand: false },
      { kind: 'invitation', to: expect.any(String), on: '2026-11-16', result: 'no-mail-server', byHand: false },
    ]);
    const preview = bodyOf<ReminderTextsResponse>(await campaign.lead.get(`/campaigns/${campaign.id}/reminders`));
    expect(preview).toMatchObject({ mailIsSet: false, rows: [{ name: trust!.name, kind: 'answer', wantsMail: true }] });
    expect(preview.rows[0]!.text).toContain(`/invitations/${campaign.id}`);
  });
});

describe('another organisation', () => {
  it('finds no campaign of a neighbour, in the same bytes as one that never was', async () => {
    const campaign = await aCampaign(api);
    const { lead } = await aSystem(api);
    const stranger = await aTrust(api, { systemId: campaign.systemId });
    const body = { title: 'x', message: '', timetable: TIMETABLE };
    const tries = (id: string) => [
      lead.get(`/campaigns/${id}`),
      lead.get(`/campaigns/${id}/reminders`),
      lead.put(`/campaigns/${id}`, body, { ifMatch: 1 }),
      lead.post(`/campaigns/${id}/invitations`, { trustIds: [stranger.id] }),
      lead.post(`/campaigns/${id}/invitations/${campaign.trusts[0]!.id}/take-back`),
      lead.post(`/campaigns/${id}/reminders`, { trustIds: [stranger.id] }),
      lead.post(`/campaigns/${id}/close`, {}, { ifMatch: 1 }),
      lead.post(`/campaigns/${id}/cancel`, { reason: 'x' }, { ifMatch: 1 }),
      // A trust of the very same system that was not invited.
      stranger.secretary.get(`/invitations/${id}`),
      stranger.secretary.post(`/invitations/${id}/accept`, { assessmentId: null }, { ifMatch: 1 }),
      stranger.secretary.post(`/invitations/${id}/decline`, { reason: 'x' }, { ifMatch: 1 }),
      stranger.secretary.put(`/invitations/${id}/assessment`, { assessmentId: null }, { ifMatch: 1 }),
      stranger.secretary.post(`/invitations/${id}/assessment`),
      stranger.secretary.put(`/invitations/${id}/mail`, { wanted: false }, { ifMatch: 1 }),
    ];
    const [theirs, nothing] = [await Promise.all(tries(campaign.id)), await Promise.all(tries(NOTHING))];
    expect(theirs.map(({ status }) => status)).toEqual(theirs.map(() => 404));
    expect(theirs.map(({ text }) => text)).toEqual(nothing.map(({ text }) => text));
    expect(bodyOf<InvitationsResponse>(await stranger.secretary.get('/invitations')).rows).toEqual([]);
    expect(bodyOf<CampaignsResponse>(await lead.get('/campaigns'))).toEqual({ rows: [], trusts: [] });
  });

  it('that is invited too learns nothing of the others', async () => {
    const campaign = await aCampaign(api, { trusts: 2 });
    const [trust, other] = campaign.trusts;
    const before = await other!.secretary.get(`/invitations/${campaign.id}`);
    await declines(trust!, campaign);
    const after = await other!.secretary.get(`/invitations/${campaign.id}`);
    expect(after.text).toBe(before.text);
    expect(after.text).not.toContain(trust!.name);
  });
});
