import {
  type AssessmentState,
  type CampaignReply,
  type InvitationCommand,
  type InvitationNow,
  type MethodOfCollection,
  refusalOnInvitation,
  type TimetableChange,
} from '@candour/assessment';
import type { Coverage } from '@candour/scoring';
import type { EntityManager } from 'typeorm';
import { changedMeanwhile, notFound } from '../platform/http/problem.js';
import { asProblem } from '../platform/http/refuse.js';
import { CAMPAIGN_COLUMNS, type CampaignRow } from './campaign-row.js';
import { type StageTold, stageFrom } from './stages.view.js';

/** An invitation as the invited trust has it: the campaign, its own reply, and where its own assessment stands. */
export interface InvitationRow extends CampaignRow {
  system_name: string;
  trust_name: string;
  invited_on: string;
  changes_before: number;
  taken_back: boolean;
  belongs: boolean;
  reply: CampaignReply;
  reason: string | null;
  replied_on: string | null;
  replied_by_name: string | null;
  assessment_id: string | null;
  told_assessment_id: string | null;
  completion: Coverage | null;
  completion_day: string | null;
  mail: boolean;
  reply_version: number;
  a_state: AssessmentState | null;
  a_scoring_closed: boolean;
  a_method: MethodOfCollection;
  a_wave_date: string | null;
  a_opened_at: Date | null;
}

/** The invitations of one trust, within its own transaction; those that ask something first, then the newest. */
export async function readInvitations(
  manager: EntityManager,
  trustId: string,
  today: string,
  campaignId: string | null = null,
): Promise<InvitationRow[]> {
  return await manager.query(
    `select ${CAMPAIGN_COLUMNS}, s.name as system_name, t.name as trust_name, i.invited_on::text, i.changes_before, i.taken_back_on is not null as taken_back,
            exists (select from candour.system_membership m where m.system_id = i.organisation_id and m.trust_id = i.trust_id
               and m.valid_from <= $2 and coalesce(m.valid_to, $2) >= $2) as belongs,
            coalesce(y.reply, 'none') as reply, y.reason, y.replied_on::text, y.replied_by_name, y.assessment_id, y.told_assessment_id,
            y.completion, y.completion_day::text, coalesce(y.mail, true) as mail, coalesce(y.version, 1) as reply_version,
            a.state as a_state, a.scoring_closed_at is not null as a_scoring_closed, a.method as a_method, a.wave_date::text as a_wave_date,
            a.scoring_opened_at as a_opened_at
       from candour.campaign_invitation i
       join candour.campaign c on c.organisation_id = i.organisation_id and c.id = i.campaign_id
       join candour.organisation s on s.id = i.organisation_id
       join candour.organisation t on t.id = i.trust_id
       left join candour.campaign_reply y on y.organisation_id = i.trust_id and y.campaign_id = i.campaign_id
       left join candour.assessment a on a.organisation_id = i.trust_id and a.id = y.assessment_id
      where i.trust_id = $1 and ($3::uuid is null or i.campaign_id = $3)
      order by (c.state = 'open' and i.taken_back_on is null) desc, c.opened_on desc, c.id desc`,
    [trustId, today, campaignId],
  );
}

/** @throws not found, for a campaign to which this trust was never invited as for an unknown one. */
export async function readInvitation(
  manager: EntityManager,
  trustId: string,
  today: string,
  campaignId: string,
): Promise<InvitationRow> {
  const [row] = await readInvitations(manager, trustId, today, campaignId);
  if (!row) throw notFound();
  return row;
}

export function invitationNow(row: InvitationRow): InvitationNow {
  return {
    campaign: row.state,
    takenBack: row.taken_back,
    belongs: row.belongs,
    reply: row.reply,
    // One that was called off stands for nothing any more: another may be begun in its place.
    hasAssessment: row.assessment_id !== null && row.a_state !== 'cancelled' && row.a_state !== 'not-sealed',
  };
}

/** What of the timetable changed since the trust was invited; what it was before, it was never told. */
export function changesSinceInvited(row: InvitationRow): readonly TimetableChange[] {
  return row.timetable_changes.filter(({ number }) => number > row.changes_before);
}

/** The stage that the system is told; null unless the trust accepted. */
export function stageOfInvitation(row: InvitationRow): StageTold | null {
  if (row.reply !== 'accepted') return null;
  return stageFrom({ state: row.a_state, scoring_closed: row.a_scoring_closed, method: row.a_method });
}

/** The invitation with the trust's reply taken for update, for a command that the rules allow now. */
export async function takeInvitation(
  manager: EntityManager,
  trustId: string,
  campaignId: string,
  command: InvitationCommand,
  { today, version }: { readonly today: string; readonly version: number | null },
): Promise<InvitationRow> {
  const { organisation_id: systemId } = await readInvitation(manager, trustId, today, campaignId);
  await manager.query(
    `insert into candour.campaign_reply (organisation_id, campaign_id, system_id) values ($1, $2, $3) on conflict do nothing`,
    [trustId, campaignId, systemId],
  );
  await manager.query('select from candour.campaign_reply where organisation_id = $1 and campaign_id = $2 for update', [
    trustId,
    campaignId,
  ]);
  const row = await readInvitation(manager, trustId, today, campaignId);
  const refusal = refusalOnInvitation(command, invitationNow(row));
  if (refusal) throw asProblem(refusal);
  if (version !== null && row.reply_version !== version) throw changedMeanwhile();
  return row;
}
