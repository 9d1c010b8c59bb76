import type { Role } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';

/** A personal link to a place that this person has, issued after they had joined. */
export interface LinkIssued {
  readonly purpose: 'invitation' | 'password-reset';
  /** The role of the appointment; null where it is a seat. */
  readonly role: Role | null;
  readonly at: Date;
  readonly usedAt: Date | null;
}

/** How long somebody is told of it. */
const DAYS = 30;

/** The newest such links of each of the actor's own places, one for each purpose, from the 30 days before `now`, within the caller's transaction. */
export async function linksIssuedTo(manager: EntityManager, actor: Actor, now: Date): Promise<LinkIssued[]> {
  return await manager.query(
    `select distinct on (l.seat_id, l.appointment_id, l.purpose) l.purpose, a.role, l.created_at as at, l.used_at as "usedAt"
       from candour.personal_link l
       left join candour.seat s on s.organisation_id = l.organisation_id and s.id = l.seat_id and s.email = l.email and s.person_id = $2
       left join candour.appointment a on a.organisation_id = l.organisation_id and a.id = l.appointment_id and a.email = l.email and a.person_id = $2
      where l.organisation_id = $1 and l.again and l.created_at > $3::timestamptz - make_interval(days => ${DAYS})
        and num_nonnulls(s.id, a.id) = 1
      order by l.seat_id, l.appointment_id, l.purpose, l.created_at desc`,
    [actor.organisationId, actor.personId, now],
  );
}
