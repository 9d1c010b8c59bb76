import type { ActorOfTransaction } from './in-transaction-of.js';

/** The program itself, at work for one organisation: nobody, with no seat and no role. */
export function theProgramFor(organisationId: string): ActorOfTransaction {
  return { organisationId, organisationKind: 'trust', roles: [], seatId: null, personId: null };
}
