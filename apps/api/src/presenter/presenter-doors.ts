import { Injectable } from '@nestjs/common';
import { Limits } from '../identity/limits.js';
import { hashOfToken } from '../identity/token.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';

/** What a presenter's link opens: the wall of one meeting, or one poll. It stands for nobody. */
export interface Presenter {
  readonly linkId: string;
  readonly organisationId: string;
  readonly assessmentId: string | null;
  readonly pollId: string | null;
}

interface Row {
  link_id: string;
  organisation_id: string;
  assessment_id: string | null;
  poll_id: string | null;
}

/** A revealed poll is talked about for a while; then its screen ends. (ours) */
const AFTER_REVEAL = '2 hours';

/** One refusal, whether a link ended, never was, or is another browser's: nobody learns which. */
export function presenterEnded(): Problem {
  return new Problem('not-found', 'This screen has ended. Whoever runs the meeting can open another.', {
    code: 'presenter-ended',
  });
}

/** Finds what a presenter's link opens, before anybody is known; asked at every request, for a link may end at any moment. */
@Injectable()
export class PresenterDoors {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** @throws Problem `presenter-ended`; `too-many-attempts` for an address that keeps trying what opens nothing */
  async require(token: string | undefined, address: string): Promise<Presenter> {
    // Who brings nothing tries nothing.
    if (!token) throw presenterEnded();
    const presenter = await this.find(token);
    if (presenter) return presenter;
    await this.limits.count('presenter-by-address', address);
    throw presenterEnded();
  }

  /** Null where it opens nothing any more. */
  async find(token: string): Promise<Presenter | null> {
    const rows = await this.database.ask<Row>(
      'select link_id, organisation_id, assessment_id, poll_id from candour.presenter_by_token($1, $2, $3::interval)',
      [hashOfToken(token), this.clock.now(), AFTER_REVEAL],
    );
    const row = rows[0];
    return row
      ? { linkId: row.link_id, organisationId: row.organisation_id, assessmentId: row.assessment_id, pollId: row.poll_id }
      : null;
  }
}
