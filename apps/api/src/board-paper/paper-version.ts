import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/http/problem.js';
import type { PaperVersionRead } from './paper-life.dto.js';
import type { VersionContent } from './version-content.js';

/** An approved version as it is stored. */
export interface PaperVersionRow {
  readonly number: number;
  readonly content: VersionContent;
  readonly checksum: string;
  readonly sealed_checksum: string;
  readonly template: Buffer | null;
  readonly approved_on: string;
  readonly approved_by_name: string;
  readonly issued_on: string | null;
  readonly issued_by_name: string | null;
}

const ABOUT = 'number, checksum, sealed_checksum, approved_on::text, approved_by_name, issued_on::text, issued_by_name';

/** The approved versions of a paper without what they hold, the newest first. */
export async function readVersions(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
): Promise<Omit<PaperVersionRow, 'content' | 'template'>[]> {
  return await manager.query(
    `select ${ABOUT} from candour.paper_version where organisation_id = $1 and assessment_id = $2 order by number desc`,
    [organisationId, assessmentId],
  );
}

/** @throws Problem `not-found` for a version that was never approved, and for another organisation's, alike. */
export async function readVersion(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
  number: number,
): Promise<PaperVersionRow> {
  const rows: PaperVersionRow[] = await manager.query(
    `select ${ABOUT}, content, template from candour.paper_version
      where organisation_id = $1 and assessment_id = $2 and number = $3`,
    [organisationId, assessmentId, number],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** What is said of a version. */
export function aboutVersion(row: Omit<PaperVersionRow, 'content' | 'template'>): PaperVersionRead {
  return {
    number: row.number,
    state: row.issued_on === null ? 'approved' : 'issued',
    approvedOn: row.approved_on,
    approvedBy: row.approved_by_name,
    issuedOn: row.issued_on,
    issuedBy: row.issued_by_name,
    checksum: row.checksum,
    sealedChecksum: row.sealed_checksum,
  };
}
