import { heading, notice, paragraph, partHeading, quiet, table } from '../blocks.js';
import { newerEvidence } from '../changes.js';
import type { Findings, PreviousWave } from '../findings.js';
import { opening } from '../live/opening.js';
import { type Live, ownParagraph, type Piece } from '../live/own-words.js';
import type { Block } from '../outline.js';
import { day, sentence } from '../words.js';
import { changesSentence, seatsSentence } from './changes-sentence.js';
import { lastActions } from './last-actions.js';
import { questionChanges } from './question-changes.js';
import { sectionChanges } from './section-changes.js';

const TITLE = 'What changed since the last paper';

/** What changed since the last sealed wave, on a page of its own; in the first wave there is none. */
export function changes(findings: Findings, live: Live): Piece[] {
  const { previous } = findings;
  if (previous === null) return [];
  return [
    partHeading('changes', TITLE, true),
    ...(previous.notComparable === null
      ? compared(findings, live, previous)
      : [notice(`Not compared with ${day(previous.waveDate)}`, sentence(previous.notComparable))]),
    ...evidence(findings, previous),
    ...lastActions(findings),
  ];
}

function compared(findings: Findings, live: Live, previous: PreviousWave): Piece[] {
  const seats = { key: 'changes.seats', label: 'Whether the same people sit at the table' };
  const same = seatsSentence(findings);
  return [
    opening(live, 'changes', TITLE, changesSentence(findings)),
    ...(same === '' ? [] : [ownParagraph(live, seats, same, 'plain')]),
    ...questionChanges(findings, previous),
    ...sectionChanges(findings, previous),
  ];
}

/** More than this would not leave the page to what changed. */
const MOST_PIECES = 5;

function evidence(findings: Findings, { waveDate }: PreviousWave): Block[] {
  const newest = newerEvidence(findings);
  const rows = newest
    .slice(0, MOST_PIECES)
    .map(({ item, piece }) => [
      piece.title,
      item.title,
      piece.dated === null ? '' : day(piece.dated),
      piece.grade === null ? 'Not confirmed' : String(piece.grade),
    ]);
  const columns = [
    ['Evidence', 40],
    ['For', 30],
    ['Dated', 18],
    ['Grade', 12],
  ] as const;
  return [
    heading(2, `Evidence dated after ${day(waveDate)}`),
    rows.length === 0 ? paragraph('There is none.') : table(null, columns, rows),
    ...(newest.length > rows.length ? [quiet(`The newest of ${newest.length} pieces; the annex has all of them.`)] : []),
  ];
}
