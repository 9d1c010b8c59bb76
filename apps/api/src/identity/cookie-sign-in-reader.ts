import type { Role } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { SignedIn } from '../platform/http/current-actor.js';
import { SignInReader } from '../platform/http/sign-in-reader.js';
import { hashOfToken } from './token.js';

interface Row {
  sign_in_id: string;
  person_id: string;
  organisation_id: string | null;
  organisation_kind: OrganisationKind | null;
  seat_id: string | null;
  roles: Role[] | null;
  only_assessment_id: string | null;
  room_link_ended: boolean;
}

/** Reads the cookie's token against the sign-ins of the database, at every request: an ended sign-in ends at once. */
@Injectable()
export class CookieSignInReader extends SignInReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async read(token: string | undefined): Promise<SignedIn | null> {
    if (!token) return null;
    const rows = await this.database.ask<Row>('select * from candour.sign_in_by_token($1, $2, $3)', [
      hashOfToken(token),
      this.clock.now(),
      this.clock.today(),
    ]);
    const row = rows[0];
    if (!row) return null;
    const { sign_in_id: signInId, person_id: personId } = row;
    if (row.room_link_ended) return { signInId, personId, actor: null, roomLinkEnded: true };
    if (!row.organisation_id || !row.organisation_kind || !row.roles || row.roles.length === 0)
      return { signInId, personId, actor: null };
    return {
      signInId,
      personId,
      actor: {
        signInId,
        personId,
        organisationId: row.organisation_id,
        organisationKind: row.organisation_kind,
        seatId: row.seat_id,
        roles: row.roles,
        ...(row.only_assessment_id && { onlyAssessmentId: row.only_assessment_id }),
      },
    };
  }
}
