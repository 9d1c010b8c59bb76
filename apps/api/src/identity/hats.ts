import type { Role } from '@candour/assessment';
import type { OrganisationKind } from '../platform/actor.js';
import type { Query } from '../platform/database/in-transaction-of.js';

export type Office = 'none' | 'chair' | 'vice-chair' | 'senior-independent-director';

/** One organisation with everything a person may do there on a day. */
export interface Hat {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  readonly demonstration: boolean;
  readonly roles: readonly Role[];
  readonly seatId: string | null;
  readonly office: Office | null;
  /** Worn by a room link: good for this one assessment's meeting. Null for every other hat. */
  readonly onlyAssessmentId: string | null;
}

interface HatRow {
  organisation_id: string;
  organisation_name: string;
  organisation_kind: OrganisationKind;
  demonstration: boolean;
  roles: Role[];
  seat_id: string | null;
  office: Office | null;
  only_assessment_id: string | null;
}

/** The hats a person may wear on a day in London; a seat or appointment that has ended gives none. */
export async function hatsOf(query: Query, personId: string, day: string): Promise<Hat[]> {
  const rows = await query<HatRow>('select * from candour.hats_of($1, $2) order by organisation_name', [personId, day]);
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    organisationKind: row.organisation_kind,
    demonstration: row.demonstration,
    roles: row.roles,
    seatId: row.seat_id,
    office: row.office,
    onlyAssessmentId: row.only_assessment_id,
  }));
}
