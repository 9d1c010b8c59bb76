import type { Findings, Outline, Variant } from '@candour/board-paper';
import type { EntityManager } from 'typeorm';
import { readTemplate } from '../paper-shape/paper-shape.view.js';
import { Problem } from '../platform/http/problem.js';
import { gatherPaper } from './gather-paper.js';
import { readTexts } from './paper-row.js';
import { type PaperVersionRow, readVersion } from './paper-version.js';
import { BROKEN, frozenPaper, versionHolds } from './version-content.js';

/** What the files of a paper are written from. */
export interface PaperSource {
  readonly variant: Variant;
  /** What the paper says, as it was approved; null of a draft, which is composed from its findings by whoever writes it. */
  readonly outline: Outline | null;
  /** With the trust's own words of this variant. */
  readonly findings: Findings;
  /** The trust's own Word template. */
  readonly template: Uint8Array | null;
}

interface Asked {
  readonly variant: Variant;
  /** An approved version; null for the paper as it stands. */
  readonly version: number | null;
}

/**
 * What is printed of a paper: of an approved version exactly what was approved, which is never worked out again.
 *
 * @throws Problem `not-found`, `no-paper-yet`, `items-unfinished`, `version-broken`
 */
export async function readPaperSource(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
  { variant, version }: Asked,
  today: string,
): Promise<PaperSource> {
  if (version !== null) return asApproved(await readVersion(manager, organisationId, assessmentId, version), variant);
  const { findings, paper } = await gatherPaper(manager, organisationId, assessmentId, today);
  if (paper.state === 'approved' || paper.state === 'issued') {
    return asApproved(await readVersion(manager, organisationId, assessmentId, paper.number), variant);
  }
  const texts = await readTexts(manager, organisationId, assessmentId);
  const template = await readTemplate(manager, organisationId);
  return { variant, outline: null, findings: { ...findings, texts: texts[variant] }, template };
}

/** What is no longer what was approved is not printed as if it were. */
function asApproved(version: PaperVersionRow, variant: Variant): PaperSource {
  if (!versionHolds(version)) throw new Problem('wrong-state', BROKEN, { code: 'version-broken' });
  const { content, template } = version;
  const findings = { ...content.findings, texts: content.texts[variant] };
  return { variant, outline: frozenPaper(content, variant).outline, findings, template };
}
