import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';

/** The name of whoever acts, as it stands beside what they say for their organisation. */
export async function nameOfActor(manager: EntityManager, actor: Actor): Promise<string> {
  const rows: { name: string }[] = await manager.query('select name from candour.person where id = $1', [actor.personId]);
  return rows[0]?.name ?? 'Somebody';
}
