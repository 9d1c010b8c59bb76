import type { AssessmentState, MethodOfCollection } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { notFound } from '../platform/http/problem.js';

/** Of an assessment, what joining its meeting is decided by. */
export interface Room {
  readonly state: AssessmentState;
  readonly method: MethodOfCollection;
  readonly scoringClosed: boolean;
  /** The person who holds the meeting. */
  readonly heldBy: string | null;
}

/** @throws Problem `not-found`, for another organisation's assessment as for an unknown one. */
export async function readRoom(
  manager: EntityManager,
  actor: Actor,
  assessmentId: string,
  options: { readonly lock?: boolean } = {},
): Promise<Room> {
  const rows: Room[] = await manager.query(
    `select a.state, a.method, a.scoring_closed_at is not null as "scoringClosed", a.held_by as "heldBy"
       from candour.assessment a where a.organisation_id = $1 and a.id = $2 ${options.lock ? 'for update' : ''}`,
    [actor.organisationId, assessmentId],
  );
  const room = rows[0];
  if (!room) throw notFound();
  return room;
}

/** Facilitator and secretary at any time, a chair only while the meeting is in their hands. */
export const mayRenew = ({ roles, personId }: Actor, { heldBy }: Room): boolean =>
  roles.includes('facilitator') || roles.includes('secretary') || heldBy === personId;

export interface SeatOfRoom {
  readonly seatId: string;
  readonly name: string;
  readonly email: string;
  readonly organisationName: string;
  /** Somebody has this place: by an account, or by an earlier link that was opened. */
  readonly taken: boolean;
  readonly link: 'none' | 'made' | 'opened';
}

/** The seats that have a place in the meeting: those frozen into the assessment, or before that those of the board today. */
export async function seatsOfRoom(
  manager: EntityManager,
  actor: Actor,
  assessmentId: string,
  at: { readonly now: Date; readonly today: string },
): Promise<SeatOfRoom[]> {
  return await manager.query(
    `select s.id as "seatId", s.name, s.email, o.name as "organisationName",
            case when l.id is null then 'none' when l.person_id is null then 'made' else 'opened' end as link,
            s.person_id is not null or exists (select from candour.room_link e
              where e.organisation_id = s.organisation_id and e.assessment_id = a.id and e.seat_id = s.id and e.person_id is not null) as taken
       from candour.assessment a
       join candour.organisation o on o.id = a.organisation_id
       join candour.seat s on s.organisation_id = a.organisation_id and s.valid_from <= $4 and (s.valid_to is null or s.valid_to >= $4)
       left join candour.room_link l on l.organisation_id = a.organisation_id and l.assessment_id = a.id and l.seat_id = s.id
                                    and l.ended_at is null and l.expires_at > $3
      where a.organisation_id = $1 and a.id = $2
        and (a.state = 'draft' or exists (select from candour.assessment_seat f
          where f.organisation_id = a.organisation_id and f.assessment_id = a.id and f.seat_id = s.id))
      order by s.name, s.id`,
    [actor.organisationId, assessmentId, at.now, at.today],
  );
}
