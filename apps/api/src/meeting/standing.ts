import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/http/problem.js';

export interface Standing {
  readonly sequence: number;
  readonly epoch: number;
}

/** Where the announcements of an assessment stand. @throws Problem `not-found`, for another organisation's as for an unknown id. */
export async function readStanding(manager: EntityManager, organisationId: string, assessmentId: string): Promise<Standing> {
  const rows: { sequence: string; epoch: number }[] = await manager.query(
    'select sequence, epoch from candour.assessment where organisation_id = $1 and id = $2',
    [organisationId, assessmentId],
  );
  const row = rows[0];
  if (!row) throw notFound();
  return { sequence: Number(row.sequence), epoch: row.epoch };
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
