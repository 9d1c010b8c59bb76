import type { EntityManager } from 'typeorm';
import type { ExplanationResponse } from './explanation.dto.js';

interface Row extends Omit<ExplanationResponse, 'changedAt'> {
  readonly changedAt: Date;
}

/** What a trust says beside its own figures: of the whole first, then of sections and items by code. */
export async function readExplanations(
  manager: EntityManager,
  organisationId: string,
  publicationId: string,
): Promise<ExplanationResponse[]> {
  const rows: Row[] = await manager.query(
    `select subject, code, words, version, changed_by_name as "changedBy", changed_at as "changedAt" from candour.publication_explanation
      where organisation_id = $1 and publication_id = $2 order by array_position(array['whole', 'section', 'item'], subject), code`,
    [organisationId, publicationId],
  );
  return rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }));
}
