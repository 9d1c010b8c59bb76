import { isScored, type PublishedVersion } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import { Limits } from '../identity/limits.js';
import { hashOfToken } from '../identity/token.js';
import { findVersion } from '../instrument/instrument.view.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { theProgramFor } from '../platform/database/the-program.js';
import { Problem } from '../platform/http/problem.js';
import type { TeamsItem, TeamsLinkResponse } from './teams-view.dto.js';

interface Row {
  organisation_id: string;
  organisation_name: string;
  instrument_code: string;
  instrument_version: string;
  closes_on: string;
}

/** One refusal for a link that is over or unknown, and for sending by one that is used: nobody learns which. */
export function linkEnded(): Problem {
  return new Problem('refused', 'This link no longer works: it was used, or the closing date has passed.', {
    code: 'teams-link-ended',
  });
}

/** What a link asks until the closing date, whether it is used or not. Looking leaves no trace, and tells nobody who has answered. */
@Injectable()
export class LookUpTeamsLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  async execute(token: string, address: string): Promise<TeamsLinkResponse> {
    await this.limits.count('teams-link-by-address', address);
    const rows = await this.database.ask<Row>(
      `select organisation_id, organisation_name, instrument_code, instrument_version, closes_on::text
         from candour.teams_view_by_link($1, $2)`,
      [hashOfToken(token), this.clock.today()],
    );
    const row = rows[0];
    if (!row) throw linkEnded();
    const instrument = await this.instrumentOf(row);
    return {
      organisationName: row.organisation_name,
      instrumentTitle: instrument.title,
      closesOn: row.closes_on,
      items: instrument.sections.flatMap(({ items }) => items.filter(isScored).map(asTeamsItem)),
    };
  }

  /** Read for the organisation by the program itself: an instrument may be its own. */
  private async instrumentOf({ organisation_id, instrument_code, instrument_version }: Row): Promise<PublishedVersion> {
    const found = await this.database.inTransactionOf(
      theProgramFor(organisation_id),
      async (manager) => await findVersion(manager, organisation_id, instrument_code, instrument_version),
    );
    if (!found) throw new Error('an assessment of an instrument that was never published');
    return found;
  }
}

const asTeamsItem = ({ code, title, question, levels }: PublishedVersion['sections'][number]['items'][number]): TeamsItem => ({
  itemCode: code,
  title,
  question,
  levels: levels.map(({ value, name, statement }) => ({ level: value, name, statement })),
});
