import { createHash } from 'node:crypto';
import type { Findings, Outline, Variant } from '@candour/board-paper';
import { variants } from '@candour/board-paper/shape';
import { checksumOf } from '../assessment/results.view.js';
import { composePaper } from './compose-paper.js';
import type { Texts } from './paper-row.js';
import type { RedactionRead } from './redaction.dto.js';

/** One variant as it was approved. How it looks stands once beside all of them: a logo is large. */
interface FrozenPaper {
  readonly outline: Omit<Outline, 'look'>;
  readonly redactions: readonly RedactionRead[];
}

/**
 * Everything that was approved. With the findings and texts the very outlines are kept: sentences that a later Candour composes
 * otherwise must not change what a board was given.
 */
export interface VersionContent {
  readonly findings: Findings;
  readonly texts: Readonly<Record<Variant, Texts>>;
  readonly papers: Readonly<Record<Variant, FrozenPaper>>;
  /** SHA-256 of the trust's Word template; null where it had none. */
  readonly template: string | null;
}

/** Freezes a paper in every variant. */
export async function freeze(
  findings: Findings,
  texts: VersionContent['texts'],
  template: Uint8Array | null,
): Promise<VersionContent> {
  const papers: Partial<Record<Variant, FrozenPaper>> = {};
  for (const variant of variants) {
    const { outline, redactions } = await composePaper({ ...findings, texts: texts[variant] }, variant);
    const { look: _, ...rest } = outline;
    papers[variant] = { outline: rest, redactions };
  }
  return { findings, texts, papers: papers as VersionContent['papers'], template: template && sha256(template) };
}

/** One variant of a frozen paper, exactly as it was approved. */
export function frozenPaper(
  content: VersionContent,
  variant: Variant,
): { outline: Outline; redactions: readonly RedactionRead[] } {
  const { outline, redactions } = content.papers[variant];
  return { outline: { ...outline, look: content.findings.shape.look }, redactions };
}

/** What is said of a version that is not. */
export const BROKEN =
  'What is stored of this version no longer has the checksum of its approval. Do not use it: start the next version.';

/** Whether a stored version is what was approved: its content by its checksum, the template by its own within it. */
export function versionHolds(version: {
  readonly content: VersionContent;
  readonly checksum: string;
  readonly template?: Uint8Array | null;
}): boolean {
  const { content, checksum, template } = version;
  if (checksumOf(content) !== checksum) return false;
  return template === undefined || (template && sha256(template)) === content.template;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
