import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/http/problem.js';

/** Where the announcements of an assessment stand. */
export interface Standing {
  readonly sequence: number;
  readonly epoch: number;
}

/** What a stream tells whoever joins it: where things stand, and the newest *x of y*, which takes no number of its own. */
export interface FullStanding extends Standing {
  readonly progress: { readonly itemCode: string; readonly answered: number; readonly eligible: number } | null;
  /** Choices in an open poll take no number either, and are not told here: a screen that comes back reads again. */
  readonly pollOpen: boolean;
}

/** The same with everything that a screen which was away may have missed. @throws Problem `not-found`, for another organisation's as for an unknown id. */
export async function readFullStanding(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
): Promise<FullStanding> {
  const rows: { sequence: string; epoch: number; item_code: string | null; round_id: string | null; poll_open: boolean }[] =
    await manager.query(
      `select a.sequence, a.epoch, r.item_code, r.id as round_id,
              exists (select from candour.poll p where p.organisation_id = a.organisation_id and p.state = 'open') as poll_open
         from candour.assessment a
         left join candour.round r on r.organisation_id = a.organisation_id and r.assessment_id = a.id and r.state = 'open'
              and r.item_code = a.current_item and a.state = 'meeting'
        where a.organisation_id = $1 and a.id = $2`,
      [organisationId, assessmentId],
    );
  const row = rows[0];
  if (!row) throw notFound();
  const { sequence, epoch, item_code: itemCode, round_id: roundId, poll_open: pollOpen } = row;
  const counted: { answered: number; eligible: number }[] =
    roundId === null ? [] : await manager.query('select answered, eligible from candour.round_progress($1)', [roundId]);
  const now = counted[0];
  return { sequence: Number(sequence), epoch, progress: now && itemCode !== null ? { itemCode, ...now } : null, pollOpen };
}

/** Notes that whoever holds these meetings is connected: after a minute without, the chair may take over. */
export async function noteHolders(
  manager: EntityManager,
  organisationId: string,
  connected: readonly { readonly assessmentId: string; readonly personId: string }[],
  now: Date,
): Promise<void> {
  await manager.query(
    `update candour.assessment a set holder_seen_at = $4
       from (select distinct * from unnest($2::uuid[], $3::uuid[]) as c(assessment_id, person_id)) c
      where a.organisation_id = $1 and a.id = c.assessment_id and a.held_by = c.person_id`,
    [organisationId, connected.map((one) => one.assessmentId), connected.map((one) => one.personId), now],
  );
}
