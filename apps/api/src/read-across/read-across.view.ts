import type { PublishedVersion } from '@candour/instrument';
import { instrumentLibrary } from '@candour/instrument/content';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findVersion } from '../instrument/instrument.view.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { type AgreedLevel, byFramework } from './by-framework.js';
import type { ReadAcrossResponse } from './read-across.dto.js';

interface Row {
  assessment_id: string;
  instrument_code: string;
  instrument_version: string;
  item_code: string;
  level: number;
  wave_date: string;
  sealed: boolean;
  corrected: string | null;
}

/** The newest level that the board agreed for each item of each instrument; of a cancelled assessment nothing counts. */
const AGREED = `
  select distinct on (a.instrument_code, i.item_code) a.id as assessment_id, a.instrument_code, a.instrument_version, i.item_code,
         i.level, a.wave_date::text, a.sealed_at is not null as sealed,
         (select c.should_read from candour.correction c where c.organisation_id = i.organisation_id and c.assessment_id = i.assessment_id
            and c.item_code = i.item_code order by c.number desc limit 1) as corrected
    from candour.assessment a
    join candour.assessment_item i on i.organisation_id = a.organisation_id and i.assessment_id = a.id
   where a.organisation_id = $1 and a.state <> 'cancelled' and i.state = 'agreed'
   order by a.instrument_code, i.item_code, a.wave_date desc, a.id desc`;

/** Where the agreed answers of a board also count, framework by framework: pointed at with date and relation, never copied. */
@Injectable()
export class ReadAcrossView {
  constructor(private readonly database: Database) {}

  async read(actor: Actor): Promise<ReadAcrossResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const rows: Row[] = await manager.query(AGREED, [actor.organisationId]);
      const versions = await versionsUsed(manager, actor.organisationId, rows);
      return { frameworks: byFramework(agreedOf(rows, versions), newestVersions()) };
    });
  }
}

const newestVersions = () => instrumentLibrary().flatMap(({ versions }) => versions.at(-1) ?? []);

const nameOf = (row: Row) => `${row.instrument_code} ${row.instrument_version}`;

/** Each version that was used, once. */
async function versionsUsed(
  manager: EntityManager,
  organisationId: string,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, PublishedVersion>> {
  const found = new Map<string, PublishedVersion>();
  for (const [name, row] of new Map(rows.map((row) => [nameOf(row), row]))) {
    const version = await findVersion(manager, organisationId, row.instrument_code, row.instrument_version);
    if (version) found.set(name, version);
  }
  return found;
}

function agreedOf(rows: readonly Row[], versions: ReadonlyMap<string, PublishedVersion>): AgreedLevel[] {
  return rows.flatMap((row) => {
    const instrument = versions.get(nameOf(row));
    if (!instrument) return [];
    const { assessment_id, item_code, level, wave_date, sealed, corrected } = row;
    return [{ assessmentId: assessment_id, instrument, itemCode: item_code, level, waveDate: wave_date, sealed, corrected }];
  });
}
