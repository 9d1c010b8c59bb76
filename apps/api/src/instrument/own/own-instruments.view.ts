import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { organisationOn } from '../../organisation/organisation.view.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { notFound } from '../../platform/http/problem.js';
import type {
  OwnInstrumentFileResponse,
  OwnInstrumentPath,
  OwnInstrumentResponse,
  OwnInstrumentsResponse,
  WithdrawnInstrument,
} from './own-instrument.dto.js';

type Row = Omit<OwnInstrumentFileResponse, 'publishedAt' | 'withdrawn'> & {
  readonly publishedAt: Date;
  readonly withdrawn: WithdrawnInstrument | null;
};

const COLUMNS = `o.instrument_code as code, o.instrument_version as "instrumentVersion", o.title, o.checksum, o.published_at as "publishedAt",
  o.published_by_name as "publishedBy", o.version, case when o.withdrawn_at is not null then jsonb_build_object('at',
  to_char(o.withdrawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'by', o.withdrawn_by_name, 'reason', o.withdrawn_reason) end as withdrawn`;

/** What an operator brought in for one organisation. */
@Injectable()
export class OwnInstrumentsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` where there is no such organisation */
  async list(actor: Actor, organisationId: string): Promise<OwnInstrumentsResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await organisationThere(manager, organisationId, this.clock.today());
      const rows: Row[] = await manager.query(
        `select ${COLUMNS} from candour.own_instrument o where o.organisation_id = $1 order by o.instrument_code, o.published_at desc`,
        [organisationId],
      );
      return { rows: rows.map(asResponse) };
    });
  }

  /** One version with the text of its file, to begin the next one from. @throws Problem `not-found` */
  async read(actor: Actor, path: OwnInstrumentPath): Promise<OwnInstrumentFileResponse> {
    return await this.database.inTransactionOf(actor, (manager) => readOwnInstrument(manager, path));
  }
}

/** @throws Problem `not-found` */
export async function readOwnInstrument(
  manager: EntityManager,
  { organisationId, code, version }: OwnInstrumentPath,
): Promise<OwnInstrumentFileResponse> {
  const rows: (Row & { text: string })[] = await manager.query(
    `select ${COLUMNS}, o.text from candour.own_instrument o
      where o.organisation_id = $1 and o.instrument_code = $2 and o.instrument_version = $3`,
    [organisationId, code, version],
  );
  const row = rows[0];
  if (!row) throw notFound();
  return { ...asResponse(row), text: row.text };
}

/** @throws Problem `not-found` */
export async function organisationThere(manager: EntityManager, organisationId: string, today: string): Promise<void> {
  if (!(await organisationOn(manager, organisationId, today))) throw notFound();
}

const asResponse = ({
  code,
  instrumentVersion,
  title,
  checksum,
  publishedAt,
  publishedBy,
  withdrawn,
  version,
}: Row): OwnInstrumentResponse => ({
  code,
  instrumentVersion,
  title,
  checksum,
  publishedAt: publishedAt.toISOString(),
  publishedBy,
  withdrawn,
  version,
});
