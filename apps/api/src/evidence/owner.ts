import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Problem } from '../platform/http/problem.js';

/** An owner with a seat must sit on this board. */
export async function refuseUnknownOwner(
  manager: EntityManager,
  actor: Actor,
  assessmentId: string,
  seatId: string | null,
): Promise<void> {
  if (seatId === null) return;
  const rows: unknown[] = await manager.query(
    'select 1 from candour.assessment_seat where organisation_id = $1 and assessment_id = $2 and seat_id = $3',
    [actor.organisationId, assessmentId, seatId],
  );
  if (rows.length === 1) return;
  const message = 'Choose an owner from the seats of this board.';
  throw new Problem('refused', message, { code: 'owner-unknown', errors: [{ path: 'ownerSeatId', message }] });
}
