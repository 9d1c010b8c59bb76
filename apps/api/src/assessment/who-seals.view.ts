import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';

/** Who seals or corrects, as it is printed: the name and the office of the actor's seat. @example // 'Helen Marsh, chair' */
export async function whoSeals(manager: EntityManager, actor: Actor): Promise<string> {
  const rows: { name: string; office: string }[] = await manager.query(
    'select name, office from candour.seat where organisation_id = $1 and id = $2',
    [actor.organisationId, actor.seatId],
  );
  const seat = rows[0];
  if (!seat) throw new Error('only a seat can be the chair');
  return `${seat.name}, ${seat.office.replaceAll('-', ' ')}`;
}
