import { wrongWithTimetable } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import { trustsOfSystemOn } from '../organisation/organisation.view.js';
import type { Actor } from '../platform/actor.js';
import { Problem } from '../platform/http/problem.js';
import type { TimetableFields } from './campaign.dto.js';

/** @throws Problem naming each date that is wrong. */
export function refuseTimetable(timetable: TimetableFields, today: string): void {
  const mistakes = wrongWithTimetable(timetable, today);
  if (mistakes.length === 0) return;
  throw new Problem('refused', mistakes[0]?.message ?? '', {
    code: 'timetable-wrong',
    errors: mistakes.map(({ path, message }) => ({ path: `timetable.${path}`, message })),
  });
}

/** Invites trusts that belong to the system today; one whose invitation was taken back is invited anew. @returns how many were invited by this */
export async function inviteTrusts(
  manager: EntityManager,
  actor: Actor,
  campaignId: string,
  trustIds: readonly string[],
  today: string,
): Promise<number> {
  const members = new Set((await trustsOfSystemOn(manager, actor.organisationId, today)).map(({ id }) => id));
  if (trustIds.some((id) => !members.has(id))) {
    const message = 'Invite only trusts that belong to your system today. Load the page again, then choose.';
    throw new Problem('refused', message, { code: 'trust-not-of-system', errors: [{ path: 'trustIds', message }] });
  }
  const rows: unknown[] = await manager.query(
    `insert into candour.campaign_invitation (organisation_id, campaign_id, trust_id, invited_on, changes_before)
     select $1, $2, t.id, $4, jsonb_array_length(c.timetable_changes)
       from unnest($3::uuid[]) t(id), candour.campaign c where c.organisation_id = $1 and c.id = $2
     on conflict (organisation_id, campaign_id, trust_id) do update
       set taken_back_on = null, invited_on = excluded.invited_on, changes_before = excluded.changes_before
       where campaign_invitation.taken_back_on is not null
     returning trust_id`,
    [actor.organisationId, campaignId, trustIds, today],
  );
  return rows.length;
}
