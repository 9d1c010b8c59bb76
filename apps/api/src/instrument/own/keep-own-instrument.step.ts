import type { PublishedVersion } from '@candour/instrument';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import type { OwnInstrumentResponse } from './own-instrument.dto.js';
import { readOwnInstrument } from './own-instruments.view.js';

/** A file that was checked, for the organisation it is brought in for. */
interface FileToKeep {
  readonly organisationId: string;
  readonly text: string;
  readonly instrument: PublishedVersion;
  readonly follows: string | null;
  readonly now: Date;
}

/** Stores a checked file as a published version, for good, and notes it in the audit of the operator. */
export async function keepOwnInstrument(manager: EntityManager, actor: Actor, file: FileToKeep): Promise<OwnInstrumentResponse> {
  const { organisationId, text, instrument, follows, now } = file;
  const { code, version, title, checksum } = instrument;
  const made: { id: string }[] = await manager.query(
    `insert into candour.own_instrument (organisation_id, instrument_code, instrument_version, follows, title, text, checksum, published_at,
            published_by_name)
     select $1, $2, $3, $4, $5, $6, $7, $8, p.name from candour.person p where p.id = $9 returning id`,
    [organisationId, code, version, follows, title, text, checksum, now, actor.personId],
  );
  await appendAudit(manager, {
    event: 'own instrument published',
    subject: made[0]?.id ?? code,
    who: 'operator',
    detail: { organisation: organisationId, code, version, checksum },
  });
  const { text: _, ...kept } = await readOwnInstrument(manager, { organisationId, code, version });
  return kept;
}
