import type { PaperCommand } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';

/** Steps that are the chief executive's, also where the same person is the company secretary. */
const OF_THE_CHIEF_EXECUTIVE: readonly PaperCommand[] = ['return', 'approve'];

/** The office in which an actor does something to a paper, for the audit: never a name. */
export function officeFor({ roles }: Actor, command: PaperCommand): string {
  const asChief = OF_THE_CHIEF_EXECUTIVE.includes(command) || !roles.includes('secretary');
  return asChief ? 'chief executive' : 'company secretary';
}

/** The same with the name, for the history that those see who may read the paper. @example // 'Ruth Calder, company secretary' */
export async function whoWrites(manager: EntityManager, actor: Actor, command: PaperCommand): Promise<string> {
  const rows: { name: string }[] = await manager.query('select name from candour.person where id = $1', [actor.personId]);
  return `${rows[0]?.name ?? 'Somebody'}, ${officeFor(actor, command)}`;
}
