import type { EntityManager } from 'typeorm';
import type { AssessmentRow } from './assessment.row.js';

/** Opens round 1 of every item at once, for every seat: the one time that many rounds are open. Cards have nothing to answer. */
export async function openEveryRound(manager: EntityManager, { organisation_id, id }: AssessmentRow, now: Date): Promise<void> {
  const opened: { id: string }[] = await manager.query(
    `insert into candour.round (organisation_id, assessment_id, item_code, number, opened_at)
     select organisation_id, assessment_id, item_code, 1, $3 from candour.assessment_item
      where organisation_id = $1 and assessment_id = $2 and scale_length is not null order by position returning id`,
    [organisation_id, id, now],
  );
  await manager.query('select candour.copy_eligible_seats(r, false) from unnest($1::uuid[]) r', [
    opened.map((round) => round.id),
  ]);
  await manager.query(
    `update candour.assessment_item set state = 'open', round_number = 1
      where organisation_id = $1 and assessment_id = $2 and scale_length is not null`,
    [organisation_id, id],
  );
}

/**
 * Locks every open round and keeps how many answers were missing. Taking the rounds for update waits for whoever is saving at
 * this moment; nobody's answer is acknowledged after it.
 */
export async function lockEveryRound(manager: EntityManager, { organisation_id, id }: AssessmentRow, now: Date): Promise<void> {
  await manager.query(
    `select 1 from candour.round where organisation_id = $1 and assessment_id = $2 and state = 'open' order by id for update`,
    [organisation_id, id],
  );
  await manager.query(
    `update candour.round r set state = 'locked', locked_at = $3, missing = greatest(0, p.eligible - p.answered)
       from (select o.id, c.answered, c.eligible from candour.round o, candour.round_progress(o.id) c
              where o.organisation_id = $1 and o.assessment_id = $2 and o.state = 'open') p
      where r.organisation_id = $1 and r.id = p.id`,
    [organisation_id, id, now],
  );
  await manager.query(
    `update candour.assessment_item set state = 'locked' where organisation_id = $1 and assessment_id = $2 and state = 'open'`,
    [organisation_id, id],
  );
}
