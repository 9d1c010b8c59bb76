import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';

/** A link into a meeting, made for a seat that somebody had already. */
export interface RoomLinkMade {
  readonly at: Date;
  readonly opened: boolean;
}

/** How long somebody is told of it. */
const DAYS = 30;

/** The newest such link of each meeting for the actor's own seat, from the 30 days before `now`, within the caller's transaction. */
export async function roomLinksMadeFor(manager: EntityManager, actor: Actor, now: Date): Promise<RoomLinkMade[]> {
  if (actor.seatId === null) return [];
  return await manager.query(
    `select distinct on (l.assessment_id) l.made_at as at, l.person_id is not null as opened
       from candour.room_link l
      where l.organisation_id = $1 and l.seat_id = $2 and l.again and l.made_at > $3::timestamptz - make_interval(days => ${DAYS})
      order by l.assessment_id, l.made_at desc`,
    [actor.organisationId, actor.seatId, now],
  );
}
