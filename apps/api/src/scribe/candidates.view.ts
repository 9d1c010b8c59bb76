import { type Office, type Role, rolesOfSeat } from '@candour/assessment';
import type { EntityManager } from 'typeorm';

/** Somebody of the board who has joined and could be asked to write for another. */
export interface Candidate {
  /** Of the seat, or of the appointment as company secretary. */
  readonly id: string;
  readonly seatId: string | null;
  readonly personId: string;
  readonly name: string;
  readonly place: string;
  readonly roles: readonly Role[];
  readonly holdsMeeting: boolean;
  readonly hasSeat: boolean;
  /** The seats that they write for, or wrote for before: what somebody knows they do not forget. */
  readonly served: readonly string[];
}

/** How many answers they know who write for one more, or again for the same: their own is one, where they have a seat. */
export function answersKnownWith({ hasSeat, served }: Pick<Candidate, 'hasSeat' | 'served'>, seatId: string): number {
  return (hasSeat ? 1 : 0) + new Set([...served, seatId]).size;
}

interface Row {
  id: string;
  seat_id: string | null;
  person_id: string;
  name: string;
  place: string;
  offices: Office[];
  appointed: Role[];
  holds: boolean;
  served: string[];
}

/** The seats of the assessment and the company secretaries of today, each person once; whoever has no account yet cannot write. */
export async function readCandidates(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
  today: string,
): Promise<Candidate[]> {
  const rows: Row[] = await manager.query(
    `with place as (
       select s.person_id, s.id, s.id as seat_id, s.name, s.portfolio as place from candour.seat s
         join candour.assessment_seat x on x.organisation_id = s.organisation_id and x.assessment_id = $2 and x.seat_id = s.id
        where s.organisation_id = $1 and s.person_id is not null and s.valid_from <= $3 and coalesce(s.valid_to, $3) >= $3
       union all
       select p.person_id, p.id, null, p.name, 'Company secretary' from candour.appointment p
        where p.organisation_id = $1 and p.role = 'secretary' and p.person_id is not null and p.valid_from <= $3 and coalesce(p.valid_to, $3) >= $3)
     select * from (
       select distinct on (place.person_id) place.*,
              array(select s.office from candour.seat s where s.organisation_id = $1 and s.person_id = place.person_id
                       and s.valid_from <= $3 and coalesce(s.valid_to, $3) >= $3) as offices,
              array(select p.role from candour.appointment p where p.organisation_id = $1 and p.person_id = place.person_id
                       and p.valid_from <= $3 and coalesce(p.valid_to, $3) >= $3) as appointed,
              exists (select from candour.assessment a where a.organisation_id = $1 and a.id = $2 and a.held_by = place.person_id) as holds,
              array(select distinct c.seat_id from candour.scribe c where c.organisation_id = $1
                       and c.assessment_id = $2 and c.person_id = place.person_id) as served
         from place order by place.person_id, place.seat_id nulls last, place.id) once
      order by once.name, once.id`,
    [organisationId, assessmentId, today],
  );
  return rows.map((row) => ({
    id: row.id,
    seatId: row.seat_id,
    personId: row.person_id,
    name: row.name,
    place: row.place,
    roles: [...row.offices.flatMap((office) => rolesOfSeat(office)), ...row.appointed],
    holdsMeeting: row.holds,
    hasSeat: row.seat_id !== null,
    served: row.served,
  }));
}
