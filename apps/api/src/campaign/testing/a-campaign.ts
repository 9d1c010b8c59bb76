import type { TestApi } from '../../../test/api.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../../test/organisations.js';
import type { CampaignResponse, TrackedTrust } from '../campaign.dto.js';
import type { CampaignInvitationResponse } from '../invitation.dto.js';

export const TIMETABLE = { scoreFrom: '2026-12-01', scoreBy: '2026-12-18', meetBy: '2027-01-22', publishBy: '2027-02-26' };
/** Two weeks before scoring begins. */
export const OPENED = '2026-11-16T10:00:00Z';

export function aCampaignRequest(trusts: readonly Trust[], changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: 'Winter wave',
    message: 'Please take part.',
    timetable: TIMETABLE,
    instrumentCode: 'digital-board',
    instrumentVersion: '1.1',
    trustIds: trusts.map(({ id }) => id),
    ...changes,
  };
}

export interface MadeCampaign {
  readonly id: string;
  readonly systemId: string;
  readonly lead: Client;
  readonly trusts: readonly Trust[];
}

/** A system with so many trusts, all invited on 16 November 2026. */
export async function aCampaign(
  api: TestApi,
  options: { readonly trusts?: number; readonly seats?: number } = {},
): Promise<MadeCampaign> {
  api.setNow(OPENED);
  const { id: systemId, lead } = await aSystem(api);
  const trusts: Trust[] = [];
  for (let made = 0; made < (options.trusts ?? 1); made++)
    trusts.push(await aTrust(api, { systemId, seats: options.seats ?? 5 }));
  const { id } = bodyOf<CampaignResponse>(await lead.post('/campaigns', aCampaignRequest(trusts)));
  return { id, systemId, lead, trusts };
}

export async function trackerOf({ lead, id }: MadeCampaign): Promise<CampaignResponse> {
  return bodyOf(await lead.get(`/campaigns/${id}`));
}

export async function rowOf(campaign: MadeCampaign, trust: Trust): Promise<TrackedTrust> {
  const row = (await trackerOf(campaign)).trusts.find(({ trustId }) => trustId === trust.id);
  if (!row) throw new Error('the trust is not in the tracker');
  return row;
}

export async function invitationOf(
  trust: Trust,
  { id }: MadeCampaign,
  who: Client = trust.secretary,
): Promise<CampaignInvitationResponse> {
  return bodyOf(await who.get(`/invitations/${id}`));
}

export async function accepts(
  trust: Trust,
  campaign: MadeCampaign,
  assessmentId: string | null = null,
): Promise<CampaignInvitationResponse> {
  const { version } = await invitationOf(trust, campaign);
  return bodyOf(await trust.secretary.post(`/invitations/${campaign.id}/accept`, { assessmentId }, { ifMatch: version }));
}

export async function declines(
  trust: Trust,
  campaign: MadeCampaign,
  reason = 'We merge in the spring',
): Promise<CampaignInvitationResponse> {
  const { version } = await invitationOf(trust, campaign);
  return bodyOf(await trust.secretary.post(`/invitations/${campaign.id}/decline`, { reason }, { ifMatch: version }));
}

/** The draft that the secretary begins from the invitation, with its private scoring opened. */
export async function begins(trust: Trust, campaign: MadeCampaign): Promise<string> {
  const { assessmentId } = bodyOf<{ assessmentId: string }>(await trust.secretary.post(`/invitations/${campaign.id}/assessment`));
  const draft = bodyOf<Record<string, unknown>>(await trust.secretary.get(`/assessments/${assessmentId}`));
  const asked = Object.fromEntries(SET_UP.map((name) => [name, draft[name]]));
  const kept = bodyOf<{ version: number }>(
    await trust.secretary.put(
      `/assessments/${assessmentId}`,
      { ...asked, facilitatorId: trust.facilitatorId, quorum: { number: 3, executives: 1, nonExecutives: 1 } },
      { ifMatch: Number(draft.version) },
    ),
  );
  bodyOf(await trust.secretary.post(`/assessments/${assessmentId}/open-scoring`, {}, { ifMatch: kept.version }));
  return assessmentId;
}

const SET_UP = [
  'instrumentCode',
  'instrumentVersion',
  'waveDate',
  'method',
  'threshold',
  'scoringClosesOn',
  'meetingStartsAt',
  'meetingMinutes',
  'pledgeShowsProgress',
  'autoLock',
];
