import type { Role } from '@candour/assessment';

export type OrganisationKind = 'trust' | 'board-of-system' | 'supplier' | 'operator';

/**
 * Who is calling: a person wearing one hat, which is one organisation with everything that the person may do there.
 * The first argument of every use case.
 */
export interface Actor {
  readonly signInId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly seatId: string | null;
  readonly roles: readonly Role[];
  /** Somebody let in by a room link: this seat in this one meeting, and nothing else. Absent for everybody with an account. */
  readonly onlyAssessmentId?: string;
  /** Another program that reads by a token: it may read what is published to its organisation, and nothing else. `personId` made the token. */
  readonly token?: { readonly id: string; readonly name: string };
}
