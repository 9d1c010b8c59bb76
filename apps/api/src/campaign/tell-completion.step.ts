import { completionIsDue } from '@candour/assessment';
import { coverageOf } from '@candour/scoring';
import type { EntityManager } from 'typeorm';
import { dayInLondon } from '../platform/clock.js';
import { readInvitations, stageOfInvitation } from './invitation-row.js';

/**
 * Writes into a trust's reply how far its private scoring has come, in one of four words, if that is due. Done by the program at work for
 * the trust and never by a look at the tracker, so that no look can be timed. An answer counts as given whatever it says, *don't
 * know* and *does not apply* too, and so does an item that a member stands aside from.
 *
 * @returns whether it was told anew
 */
export async function tellCompletion(
  manager: EntityManager,
  trustId: string,
  campaignId: string,
  today: string,
): Promise<boolean> {
  const [row] = await readInvitations(manager, trustId, today, campaignId);
  const told = row && stageOfInvitation(row);
  if (!row || !told || row.assessment_id === null) return false;
  const now = {
    stage: told.stage,
    membersTold: row.told_assessment_id === row.assessment_id,
    openedOn: row.a_opened_at && dayInLondon(row.a_opened_at),
    toldOn: row.completion_day,
  };
  if (!completionIsDue(now, today)) return false;
  const [sum]: { done: number; of: number }[] = await manager.query(
    'select coalesce(sum(least(done, of)), 0)::int as done, coalesce(sum(of), 0)::int as of from candour.progress_of($1)',
    [row.assessment_id],
  );
  const { done = 0, of = 0 } = sum ?? {};
  const completion = coverageOf({ levels: done, dontKnow: 0, notApplicable: 0, eligible: of });
  // Two processes at once: the second finds the day told.
  const [, written]: [unknown[], number] = await manager.query(
    `update candour.campaign_reply set completion = $3, completion_day = $4
      where organisation_id = $1 and campaign_id = $2 and reply = 'accepted' and completion_day is distinct from $4`,
    [trustId, campaignId, completion, today],
  );
  return written === 1;
}
