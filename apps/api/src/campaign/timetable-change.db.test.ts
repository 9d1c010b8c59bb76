import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf } from '../../test/client.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import { aPostBox, type PostBox } from '../../test/post-box.js';
import type { CampaignResponse } from './campaign.dto.js';
import { CampaignsByTheHour } from './campaigns-by-the-hour.js';
import { SendMails } from './send-mails.js';
import {
  aCampaign,
  accepts,
  declines,
  invitationOf,
  type MadeCampaign,
  rowOf,
  TIMETABLE,
  trackerOf,
} from './testing/a-campaign.js';

let post: PostBox;
let api: TestApi;
beforeAll(async () => {
  post = await aPostBox();
  api = await startApi({ smtpUrl: post.url });
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

const emailsOf = async (...trusts: readonly Trust[]): Promise<string[]> => {
  const { rows } = await api.owner.query<{ email: string }>(
    `select email from candour.appointment where organisation_id = any ($1) and role in ('secretary', 'chief-executive') order by email`,
    [trusts.map(({ id }) => id)],
  );
  return rows.map(({ email }) => email);
};

const LATER = { ...TIMETABLE, scoreBy: '2027-01-08', meetBy: '2027-02-05' };

async function moves(campaign: MadeCampaign, timetable: typeof TIMETABLE, title = 'Winter wave'): Promise<void> {
  const { version } = await trackerOf(campaign);
  const asked = { title, message: 'Please take part.', timetable };
  bodyOf<CampaignResponse>(await campaign.lead.put(`/campaigns/${campaign.id}`, asked, { ifMatch: version }));
}

const byTheHour = async () => {
  await api.app.get(CampaignsByTheHour).execute();
  return await drained();
};

describe('a timetable that moves', () => {
  it('is told by one mail a change, with both dates, to trusts that accepted or have not answered, and to nobody else', async () => {
    const neighbour = await aCampaign(api);
    const campaign = await aCampaign(api, { trusts: 5 });
    const [accepted, silent, declined, quiet, gone] = campaign.trusts as [Trust, Trust, Trust, Trust, Trust];
    await accepts(accepted, campaign);
    await declines(declined, campaign);
    const { version } = await invitationOf(quiet, campaign);
    bodyOf(await quiet.secretary.put(`/invitations/${campaign.id}/mail`, { wanted: false }, { ifMatch: version }));
    bodyOf(await campaign.lead.post(`/campaigns/${campaign.id}/invitations/${gone.id}/take-back`));
    await drained();

    await moves(campaign, LATER);
    const mails = await drained();
    expect(mails.map(({ to }) => to).sort()).toEqual(await emailsOf(accepted, silent));
    for (const { text } of mails) {
      expect(text).toContain('Score by: was 18 December 2026, is now 8 January 2027');
      expect(text).toContain('Meet by: was 22 January 2027, is now 5 February 2027');
      expect(text).not.toContain('Publish by: was');
      expect(text).toContain(`/invitations/${campaign.id}`);
    }
    expect(await byTheHour()).toEqual([]);
    expect((await rowOf(campaign, silent)).mails.filter(({ kind }) => kind === 'timetable')).toHaveLength(2);
    expect((await invitationOf(neighbour.trusts[0] as Trust, neighbour)).changes).toEqual([]);

    await moves(campaign, LATER, 'Winter wave, said better');
    expect(await drained()).toEqual([]);
    await moves(campaign, TIMETABLE);
    expect((await drained())[0]?.text).toContain('Score by: was 8 January 2027, is now 18 December 2026');
  });

  it('stands on the invitation with its days, the newest first, and not where a trust was invited after it', async () => {
    const campaign = await aCampaign(api);
    const [trust] = campaign.trusts as [Trust];
    await moves(campaign, LATER);
    const late = await aTrust(api, { systemId: campaign.systemId, seats: 5 });
    await drained();
    bodyOf(await campaign.lead.post(`/campaigns/${campaign.id}/invitations`, { trustIds: [late.id] }));
    const [invitation, ...more] = await drained();
    expect([invitation?.text.includes('Score by: was'), more.length]).toEqual([false, 1]);
    api.setNow('2026-11-18T10:00:00Z');
    await moves(campaign, TIMETABLE);
    expect((await drained()).map(({ to }) => to).sort()).toEqual(await emailsOf(trust, late));
    expect((await invitationOf(trust, campaign)).changes).toEqual([
      { on: '2026-11-18', before: LATER, after: TIMETABLE },
      { on: '2026-11-16', before: TIMETABLE, after: LATER },
    ]);
    expect((await invitationOf(late, campaign)).changes).toEqual([{ on: '2026-11-18', before: LATER, after: TIMETABLE }]);
    // Invited anew, it has been told nothing of what was before.
    bodyOf(await campaign.lead.post(`/campaigns/${campaign.id}/invitations/${trust.id}/take-back`));
    bodyOf(await campaign.lead.post(`/campaigns/${campaign.id}/invitations`, { trustIds: [trust.id] }));
    expect((await invitationOf(trust, campaign)).changes).toEqual([]);
  });
});
