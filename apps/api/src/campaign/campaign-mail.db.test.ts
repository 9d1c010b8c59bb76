import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf } from '../../test/client.js';
import { aPostBox, type PostBox } from '../../test/post-box.js';
import { createApp } from '../create-app.js';
import { Clock } from '../platform/clock.js';
import { Configuration } from '../platform/configuration.js';
import type { CampaignResponse } from './campaign.dto.js';
import { CampaignsByTheHour } from './campaigns-by-the-hour.js';
import { SendMails } from './send-mails.js';
import { aCampaign, accepts, begins, declines, invitationOf, type MadeCampaign, rowOf } from './testing/a-campaign.js';

let post: PostBox;
let api: TestApi;
beforeAll(async () => {
  post = await aPostBox();
  api = await startApi({ smtpUrl: post.url });
});
// Those of earlier tests are over: each counts its own mails.
beforeEach(async () => {
  await drained();
  await api.owner.query(`update candour.campaign set state = 'closed', ended_on = '2026-11-16' where state = 'open'`);
});
afterAll(async () => {
  await api.close();
  await post.close();
});

async function drained(): Promise<{ to: string; text: string }[]> {
  await api.app.get(SendMails).settled();
  const mails = [];
  while (post.waiting > 0) mails.push(await post.next());
  return mails;
}

async function onDay(day: string): Promise<{ to: string; text: string }[]> {
  api.setNow(`${day}T06:00:00Z`);
  await api.app.get(CampaignsByTheHour).execute();
  return await drained();
}

/** The program once more, on the same database. */
async function anotherProcess() {
  return await (await createApp(api.app.get(Configuration))).init();
}

const emailsOf = async (trustId: string, roles: readonly string[]): Promise<string[]> => {
  const { rows } = await api.owner.query<{ email: string }>(
    'select email from candour.appointment where organisation_id = $1 and role = any ($2) order by email',
    [trustId, roles],
  );
  return rows.map(({ email }) => email);
};

const reminds = async ({ lead, id }: MadeCampaign, trustIds: readonly string[]) =>
  await lead.post(`/campaigns/${id}/reminders`, { trustIds });

describe('mails of a campaign', () => {
  it('go to the company secretary and the chief executive, and to no member', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts;
    const mails = await drained();
    expect(mails.map(({ to }) => to).sort()).toEqual(await emailsOf(trust!.id, ['secretary', 'chief-executive']));
    for (const { text } of mails) {
      expect(text).toContain(`/invitations/${campaign.id}`);
      expect(text).toContain('18 December 2026');
    }
    expect((await rowOf(campaign, trust!)).mails.map(({ kind, result }) => [kind, result])).toEqual([
      ['invitation', 'sent'],
      ['invitation', 'sent'],
    ]);
  });

  it('remind 7 days and 1 day before each date, once, and only of what is not done', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts;
    await drained();
    expect(await onDay('2026-11-23')).toEqual([]);
    expect(await onDay('2026-11-24')).toHaveLength(2);
    expect(await onDay('2026-11-24')).toEqual([]);
    expect(await onDay('2026-11-25')).toEqual([]);
    await accepts(trust!, campaign);
    expect(await onDay('2026-11-30')).toEqual([]);
    await begins(trust!, campaign);
    const [mail] = await onDay('2026-12-11');
    expect(mail?.text).toContain('private scoring is to be closed by 18 December 2026');
    const assessment = (await invitationOf(trust!, campaign)).assessmentId;
    await api.owner.query('update candour.assessment set scoring_closed_at = now() where id = $1', [assessment]);
    expect(await onDay('2026-12-17')).toEqual([]);
    expect((await onDay('2027-01-16'))[0]?.text).toContain('your board is to have met by 22 January 2027');
  });

  it('are sent once by several processes at the same moment, and never again by one that died on the way', async () => {
    const twin = await anotherProcess();
    try {
      const campaign = await aCampaign(api);
      await drained();
      const day = '2026-11-24T06:00:00Z';
      api.setNow(day);
      twin.get(Clock).now = () => new Date(day);
      await Promise.all([api.app, twin].map(async (app) => await app.get(CampaignsByTheHour).execute()));
      await twin.get(SendMails).settled();
      expect(await drained()).toHaveLength(2);
      // Died between writing the row and hearing that the mail was taken.
      await api.owner.query(`update candour.campaign_mail set result = 'being-sent' where campaign_id = $1 and kind = 'answer'`, [
        campaign.id,
      ]);
      expect(await onDay('2026-11-24')).toEqual([]);
      const { mails } = await rowOf(campaign, campaign.trusts[0]!);
      expect(mails.filter(({ kind }) => kind === 'answer').map(({ result }) => result)).toEqual(['being-sent', 'being-sent']);
      api.setNow('2026-11-24T07:00:00Z');
      expect((await rowOf(campaign, campaign.trusts[0]!)).mails[0]?.result).toBe('not-known');
    } finally {
      await twin.close();
    }
  });

  it('go out by hand to those who were chosen, once a day each, with the words of the preview', async () => {
    const campaign = await aCampaign(api, { trusts: 2 });
    const [one, other] = campaign.trusts;
    await drained();
    const { rows } = bodyOf<{ rows: { trustId: string; text: string }[] }>(
      await campaign.lead.get(`/campaigns/${campaign.id}/reminders`),
    );
    expect(rows.map(({ trustId }) => trustId).sort()).toEqual([one!.id, other!.id].sort());
    bodyOf(await reminds(campaign, [one!.id]));
    const mails = await drained();
    expect(mails.map(({ to }) => to).sort()).toEqual(await emailsOf(one!.id, ['secretary', 'chief-executive']));
    expect(mails[0]?.text.trim()).toBe(rows.find(({ trustId }) => trustId === one!.id)?.text.trim());
    bodyOf(await reminds(campaign, [one!.id]));
    expect(await drained()).toEqual([]);
    expect((await rowOf(campaign, one!)).mails.filter(({ byHand }) => byHand)).toHaveLength(2);
  });

  it('do not go to a trust that declined, wants none, was not invited or has nothing left to do', async () => {
    const campaign = await aCampaign(api, { trusts: 3 });
    const [declined, quiet, done] = campaign.trusts;
    await drained();
    await declines(declined!, campaign);
    const { version } = await invitationOf(quiet!, campaign);
    bodyOf(await quiet!.secretary.put(`/invitations/${campaign.id}/mail`, { wanted: false }, { ifMatch: version }));
    await accepts(done!, campaign);
    await begins(done!, campaign);
    await api.owner.query(`update candour.assessment set state = 'cancelled', cancel_reason = 'x' where organisation_id = $1`, [
      done!.id,
    ]);
    bodyOf(await reminds(campaign, [declined!.id, quiet!.id, done!.id]));
    for (const day of ['2026-11-24', '2026-11-30', '2026-12-11', '2026-12-17']) expect(await onDay(day)).toEqual([]);
    expect(await rowOf(campaign, quiet!)).toMatchObject({ wantsMail: false, remindable: 'answer' });
  });

  it('that fail are said on the page, and can be sent again by hand', async () => {
    const broken = await startApi({ smtpUrl: 'smtp://127.0.0.1:9' });
    try {
      const campaign = await aCampaign(broken);
      const [trust] = campaign.trusts;
      await broken.app.get(SendMails).settled();
      const results = async () =>
        bodyOf<CampaignResponse>(await campaign.lead.get(`/campaigns/${campaign.id}`)).trusts[0]!.mails.map(
          ({ result }) => result,
        );
      expect(await results()).toEqual(['failed', 'failed']);
      for (const tries of [1, 2]) {
        bodyOf(await reminds(campaign, [trust!.id]));
        await broken.app.get(SendMails).settled();
        expect({ tries, results: await results() }).toEqual({ tries, results: ['failed', 'failed', 'failed', 'failed'] });
      }
    } finally {
      await broken.close();
    }
  });

  it('say so where a trust has nobody to write to', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts;
    await drained();
    await api.owner.query(`update candour.appointment set valid_to = '2026-11-20' where organisation_id = $1`, [trust!.id]);
    expect(await onDay('2026-11-24')).toEqual([]);
    expect((await rowOf(campaign, trust!)).mails[0]).toMatchObject({ kind: 'answer', result: 'nobody' });
  });

  it('are the same whatever anybody has answered', async () => {
    const texts = [];
    for (const level of [1, 5]) {
      const campaign = await aCampaign(api);
      const [trust] = campaign.trusts;
      await accepts(trust!, campaign);
      const assessmentId = await begins(trust!, campaign);
      const { everybodyAnswers } = await import('../../test/assessments.js');
      await everybodyAnswers(api, trust!, assessmentId, (_, place) => (place === level % 4 ? null : level));
      await drained();
      const mails = await onDay('2026-12-11');
      texts.push(mails.map(({ text }) => text.replaceAll(campaign.id, '').replaceAll(/Made-up organisation \d+/gu, '')).join());
      await api.owner.query(`update candour.campaign set state = 'closed', ended_on = '2026-12-11' where id = $1`, [campaign.id]);
    }
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).not.toBe('');
  });
});
