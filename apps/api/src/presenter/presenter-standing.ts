import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import type { Presenter } from './presenter-doors.js';

/** No person has it: what asks by it for something of one's own finds nothing. */
const NO_PERSON = '00000000-0000-0000-0000-000000000000';

/** Nobody, at this organisation: no seat, no role, no person. */
export function nobodyAt({ organisationId }: Pick<Presenter, 'organisationId'>): Actor {
  return { signInId: '', personId: NO_PERSON, organisationId, organisationKind: 'trust', seatId: null, roles: [] };
}

export interface PresenterStanding {
  /** Grows with every change: of a meeting its own number, of a poll its version. */
  readonly sequence: number;
  /** Whether the meeting has come to its end, so that a screen may say so rather than only go dark. */
  readonly isOver: boolean;
}

/** Where what is presented stands, within the caller's transaction. */
export async function readStanding(
  manager: EntityManager,
  { organisationId, assessmentId, pollId }: Presenter,
): Promise<PresenterStanding> {
  const rows: { sequence: string; over: boolean }[] = await manager.query(
    `select sequence, state not in ('draft', 'scoring', 'meeting', 'paused') as over
       from candour.assessment where organisation_id = $1 and id = $2
     union all select version, false from candour.poll where organisation_id = $1 and id = $3`,
    [organisationId, assessmentId, pollId],
  );
  const row = rows[0];
  return row ? { sequence: Number(row.sequence), isOver: row.over } : { sequence: 0, isOver: false };
}
