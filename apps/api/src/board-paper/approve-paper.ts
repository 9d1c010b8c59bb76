import type { EntityManager } from 'typeorm';
import { checksumOf } from '../assessment/results.view.js';
import { readTemplate } from '../paper-shape/paper-shape.view.js';
import type { StoredFields } from './cover.js';
import { gatherPaper } from './gather-paper.js';
import { readTexts } from './paper-row.js';
import { freeze } from './version-content.js';

/** Which paper is approved or issued, by whom and when. */
export interface Approving {
  readonly organisationId: string;
  readonly assessmentId: string;
  readonly number: number;
  readonly who: string;
  readonly today: string;
}

/**
 * Freezes everything that any variant and any format is printed from, with a checksum over it and that of the seal.
 *
 * @returns the cover sheet as it was approved: what nobody had filled in stands there by then
 */
export async function approve(
  manager: EntityManager,
  { organisationId, assessmentId, number, who, today }: Approving,
): Promise<StoredFields> {
  const { findings, fields, paper } = await gatherPaper(manager, organisationId, assessmentId, today);
  const texts = await readTexts(manager, organisationId, assessmentId);
  const template = await readTemplate(manager, organisationId);
  const content = await freeze({ ...findings, version: { number, state: 'approved' } }, texts, template);
  // As it will be read again: a number or a text that JSON writes otherwise must not part the checksum from its content.
  const stored = JSON.stringify(content);
  await manager.query(
    `insert into candour.paper_version (organisation_id, assessment_id, number, content, checksum, sealed_checksum, template,
            approved_on, approved_by_name)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9)`,
    [
      organisationId,
      assessmentId,
      number,
      stored,
      checksumOf(JSON.parse(stored)),
      findings.seal?.checksum,
      template && Buffer.from(template),
      today,
      who,
    ],
  );
  return { ...paper.fields, ...fields };
}

/** The version stays what it is; only when it was given out, and by whom, is added. */
export async function issue(
  manager: EntityManager,
  { organisationId, assessmentId, number, who, today }: Approving,
): Promise<void> {
  await manager.query(
    `update candour.paper_version set issued_on = $4, issued_by_name = $5
      where organisation_id = $1 and assessment_id = $2 and number = $3`,
    [organisationId, assessmentId, number, today, who],
  );
}
