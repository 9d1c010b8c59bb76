import type { Findings } from './findings.js';
import { figureMap } from './live/figures-of.js';
import { type Live, type Piece, settled } from './live/own-words.js';
import type { Block, Outline } from './outline.js';
import { actions } from './parts/actions.js';
import { annex } from './parts/annex.js';
import { changes } from './parts/changes.js';
import { corrections } from './parts/corrections.js';
import { cover, meetingWords, versionWords } from './parts/cover.js';
import { disagreement } from './parts/disagreement.js';
import { dissent } from './parts/dissent.js';
import { held } from './parts/held.js';
import { leftToOne } from './parts/left-to-one.js';
import { levels } from './parts/levels.js';
import { method } from './parts/method.js';
import { decisionRecord, minutes } from './parts/minutes.js';
import { notAssured } from './parts/not-assured.js';
import { notFound } from './parts/not-found.js';
import { background, closing } from './parts/own.js';
import { proof } from './parts/proof.js';
import { quality } from './parts/quality.js';
import { questions } from './parts/questions.js';
import { readAcross } from './parts/read-across.js';
import { recommendation } from './parts/recommendation.js';
import { signs } from './parts/signs.js';
import { summary } from './parts/summary.js';
import { warnings } from './parts/warnings.js';
import { oneLine, plainTextThroughout } from './plain-text.js';
import { sheetsOf } from './sheets/sheets-of.js';
import { slidesOf } from './slides/slides-of.js';
import { day } from './words.js';

type Part = (findings: Findings, live: Live) => Piece[];

/** The parts after the cover, in the order of the paper. Each leaves itself out where it has nothing to say. */
const PARTS: readonly Part[] = [
  recommendation,
  summary,
  background,
  disagreement,
  levels,
  proof,
  held,
  signs,
  notAssured,
  leftToOne,
  dissent,
  actions,
  questions,
  readAcross,
  notFound,
  quality,
  method,
  corrections,
  closing,
  changes,
  minutes,
  annex,
];

/**
 * The board paper as ordered blocks: what it says and in which order, the same for every format.
 *
 * Pure: the same findings give the same words. Text that people typed is made plain here, once; sentences are composed
 * by the rules of `parts/`, and none of them can name a person's view, because no such view is in the findings.
 */
export function writeOutline(given: Findings): Outline {
  const findings = plainTextThroughout(given);
  const title = `${oneLine(findings.instrument.title)}: what the board agreed`;
  const live = { texts: findings.texts, figures: figureMap(findings) };
  const outline = sheet(findings, title, [...cover(findings, title), ...PARTS.flatMap((part) => part(findings, live))]);
  return {
    ...outline,
    reference: `${outline.reference} · Version ${findings.version.number}`,
    mark: marked(outline.mark, findings),
    sheets: sheetsOf(findings),
    slides: slidesOf(findings, outline.blocks),
  };
}

/** The decision record alone, for the minutes: the same blocks as in the paper, without a cover. */
export function writeDecisionRecord(given: Findings): Outline {
  const findings = plainTextThroughout(given);
  return sheet(findings, 'Decision record for the minutes', [...warnings(findings), ...decisionRecord(findings).map(raised)]);
}

/** A heading of a part as a heading of the whole: alone, the record has no section above them. */
function raised(block: Block): Block {
  return block.kind === 'heading' && block.level === 2 ? { ...block, level: 1 } : block;
}

/** A version that nobody has approved yet says so on every page; one of a result that can still change says that already. */
function marked(mark: string | null, { seal, version }: Findings): string | null {
  if (seal === null || version.state === 'approved' || version.state === 'issued') return mark;
  return [mark, versionWords(version)].filter((part) => part !== null).join(' · ');
}

function sheet(findings: Findings, title: string, pieces: readonly Piece[]): Outline {
  const { blocks, slots } = settled(pieces);
  const { organisation, seal } = findings;
  const marks = [organisation.demonstration ? 'Demonstration data' : '', seal === null ? 'Draft, not sealed' : ''];
  return {
    title,
    subtitle: `Wave of ${day(findings.waveDate)}`,
    organisation: oneLine(organisation.name),
    author: oneLine(findings.cover.author),
    language: 'en-GB',
    reference: reference(findings),
    mark: marks.filter((mark) => mark !== '').join(' · ') || null,
    ...meetingWords(findings.cover),
    preparedOn: findings.preparedOn,
    look: findings.shape.look,
    slots,
    sheets: [],
    slides: [],
    blocks: numbered(blocks),
  };
}

/** What traces a loose sheet: agenda reference, organisation code, instrument with version, wave, start of the checksum. */
function reference({ cover: fields, organisation, instrument, waveDate, seal }: Findings): string {
  const parts = [
    fields.agendaReference,
    organisation.code ?? '',
    `${instrument.title} ${instrument.version}`,
    day(waveDate),
    seal?.checksum.slice(0, 8) ?? '',
  ];
  return oneLine(parts.filter((part) => part !== '').join(' · '));
}

/** Numbers the sections of the body, the tables and the charts in the order in which they come. */
export function numbered(blocks: readonly Block[]): Block[] {
  let [section, tables, charts] = [0, 0, 0];
  return blocks.map((block): Block => {
    if (block.kind === 'heading' && block.level === 1 && !block.newPage) return { ...block, text: `${++section}. ${block.text}` };
    if (block.kind === 'table' && block.caption !== null) return { ...block, caption: `Table ${++tables}: ${block.caption}` };
    if (block.kind !== 'chart') return block;
    return { ...block, caption: `Chart ${++charts}: ${block.caption}` };
  });
}
