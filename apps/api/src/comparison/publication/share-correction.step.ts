import type { PublishedVersion } from '@candour/instrument';
import type { EntityManager } from 'typeorm';
import type { CorrectionRow } from '../../assessment/correction-source.view.js';
import type { BoardRecord } from '../../assessment/results.view.js';
import type { Actor } from '../../platform/actor.js';
import type { Part } from './parts.js';
import type { PublishedCorrection } from './published-content.dto.js';
import { type CorrectionToShare, publishedCorrections } from './published-corrections.js';

interface ToShare {
  readonly actor: Actor;
  readonly assessmentId: string;
  readonly record: BoardRecord;
  readonly instrument: PublishedVersion;
  /** All of them, the new one last. */
  readonly corrections: readonly CorrectionRow[];
}

/** Writes beside the current publication, if there is one, what the corrections change of it; those that stand there stay. */
export async function shareCorrection(manager: EntityManager, { actor, assessmentId, ...sealed }: ToShare): Promise<void> {
  const current: { id: string; parts: readonly Part[]; shared: number }[] = await manager.query(
    `select p.id, p.parts, (select count(*)::int from candour.publication_correction c
              where c.organisation_id = p.organisation_id and c.publication_id = p.id) as shared
       from candour.publication p where p.organisation_id = $1 and p.assessment_id = $2 and p.withdrawn_at is null`,
    [actor.organisationId, assessmentId],
  );
  for (const { id, parts, shared } of current) {
    const all = publishedCorrections(sealed.record, sealed.instrument, parts, sealed.corrections.map(toShare));
    await insertShared(manager, actor, id, all.slice(shared));
  }
}

export function toShare({ item_code: itemCode, outcome, level, corrected_on: on }: CorrectionRow): CorrectionToShare {
  return { on, figure: itemCode === null || outcome === null ? null : { itemCode, outcome, level } };
}

async function insertShared(
  manager: EntityManager,
  actor: Actor,
  publicationId: string,
  corrections: readonly PublishedCorrection[],
): Promise<void> {
  await manager.query(
    `insert into candour.publication_correction (organisation_id, publication_id, number, content)
     select $1, $2, (c ->> 'number')::int, c from jsonb_array_elements($3::jsonb) c`,
    [actor.organisationId, publicationId, JSON.stringify(corrections)],
  );
}
