import type { PaperState } from '@candour/assessment';
import type { Variant } from '@candour/board-paper';
import { variants } from '@candour/board-paper/shape';
import type { EntityManager } from 'typeorm';
import type { StoredFields } from './cover.js';

/** A paper as it is stored. */
export interface PaperRow {
  readonly fields: StoredFields;
  readonly version: number;
  readonly state: PaperState;
  readonly number: number;
}

/** A paper that nobody has touched yet. */
export const UNTOUCHED: PaperRow = { fields: {}, version: 1, state: 'draft', number: 1 };

/** Words of the trust, by the key of their block. */
export type Texts = Readonly<Record<string, string>>;

/** @param lock keeps it as it is until the transaction ends */
export async function readPaperRow(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<PaperRow> {
  const rows: PaperRow[] = await manager.query(
    `select fields, version, state, number from candour.paper where organisation_id = $1 and assessment_id = $2 ${lock ? 'for update' : ''}`,
    [organisationId, assessmentId],
  );
  return rows[0] ?? UNTOUCHED;
}

/** The trust's own words in each variant. A text belongs to one variant: what was written for the board must not slip outside. */
export async function readTexts(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
): Promise<Readonly<Record<Variant, Texts>>> {
  const rows: { variant: Variant; key: string; words: string }[] = await manager.query(
    'select variant, key, words from candour.paper_text where organisation_id = $1 and assessment_id = $2 order by key',
    [organisationId, assessmentId],
  );
  const of = (variant: Variant) => rows.filter((row) => row.variant === variant).map(({ key, words }) => [key, words] as const);
  return Object.fromEntries(variants.map((variant) => [variant, Object.fromEntries(of(variant))])) as Record<Variant, Texts>;
}
