import { type Piece, settled } from '../live/own-words.js';
import type { Outline } from '../outline.js';
import { meetingWords } from '../parts/cover.js';
import { oneLine, plainTextThroughout } from '../plain-text.js';
import { numbered } from '../write-outline.js';
import { annex } from './parts/annex.js';
import { background } from './parts/background.js';
import { belief } from './parts/belief.js';
import { change } from './parts/change.js';
import { coverSheet } from './parts/cover.js';
import { explained } from './parts/explained.js';
import { howToRead } from './parts/how-to-read.js';
import { levels } from './parts/levels.js';
import { notSeen } from './parts/not-seen.js';
import { outsideFigures } from './parts/outside-figures.js';
import { pitfalls } from './parts/pitfalls.js';
import { planned } from './parts/planned.js';
import { recommendation } from './parts/recommendation.js';
import { sideBySide } from './parts/side-by-side.js';
import { summary } from './parts/summary.js';
import { systemSheets } from './sheets.js';
import { systemSlides } from './slides.js';
import type { SystemFindings } from './system-findings.js';
import { referenceFrom, titlesOf } from './titles.js';

/** In the order of the paper; each leaves itself out where it has nothing to say. */
const PARTS: readonly ((findings: SystemFindings) => Piece[])[] = [
  coverSheet,
  recommendation,
  summary,
  background,
  levels,
  belief,
  pitfalls,
  planned,
  change,
  sideBySide,
  outsideFigures,
  explained,
  notSeen,
  howToRead,
  annex,
];

/**
 * The paper of a system: what its trusts have published, side by side, for the board of the system. Written by the same writers as a
 * board paper. Pure: the same findings give the same words. It shows variation and is never a rank: trusts stand by type and by name.
 */
export function writeSystemPaper(given: SystemFindings): Outline {
  const findings = plainTextThroughout(given);
  const { organisation, cover, instrument, version } = findings;
  const { blocks, slots } = settled(PARTS.flatMap((part) => part(findings)));
  const numberedBlocks = numbered(blocks);
  const draft = version.state === 'draft' ? `Version ${version.number}, draft` : '';
  const marks = [organisation.demonstration ? 'Demonstration data' : '', draft].filter((mark) => mark !== '');
  return {
    ...titlesOf(findings),
    author: oneLine(cover.author),
    reference: referenceFrom([
      cover.agendaReference,
      organisation.code ?? '',
      `${instrument.title} ${instrument.version}`,
      `Version ${version.number}`,
    ]),
    ...meetingWords(cover),
    mark: marks.join(' · ') || null,
    look: findings.look,
    blocks: numberedBlocks,
    slots,
    sheets: systemSheets(findings, version).filter(({ rows }) => rows.length > 0),
    slides: systemSlides(findings, numberedBlocks),
  };
}
