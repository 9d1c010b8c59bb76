import type { ScribeNow } from '@candour/assessment';
import type { Actor } from '../platform/actor.js';

/** Who speaks for a seat about its scribe: the seat before all, then the scribe, then the company secretary. */
export function saidBy(
  actor: Pick<Actor, 'seatId' | 'personId' | 'roles'>,
  seatId: string,
  scribePersonId: string,
): ScribeNow['saidBy'] {
  if (actor.seatId === seatId) return 'the-seat';
  if (actor.personId === scribePersonId) return 'the-scribe';
  return actor.roles.includes('secretary') ? 'the-secretary' : 'somebody-else';
}
