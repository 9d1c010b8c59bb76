import { changeInWords } from '@candour/scoring';
import { heading, notice, paragraph, partHeading, table } from '../blocks.js';
import { changesSince, newerEvidence, type Since } from '../changes.js';
import type { Findings, PreviousWave } from '../findings.js';
import { opening } from '../live/opening.js';
import type { Live, Piece } from '../live/own-words.js';
import type { Block } from '../outline.js';
import { day, sentence } from '../words.js';
import { changesSentence } from './changes-sentence.js';
import { lastActions } from './last-actions.js';
import { lastLevel } from './levels.js';
import { sectionChanges } from './section-changes.js';
import { outcomeShort } from './shown.js';

const TITLE = 'What changed since the last paper';

/** What changed since the last sealed wave, on a page of its own; in the first wave there is none. */
export function changes(findings: Findings, live: Live): Piece[] {
  const { previous } = findings;
  if (previous === null) return [];
  return [
    partHeading('changes', TITLE, true),
    ...(previous.notComparable === null
      ? [opening(live, 'changes', TITLE, changesSentence(findings)), ...levelsThenAndNow(findings, previous)]
      : [notice(`Not compared with ${day(previous.waveDate)}`, sentence(previous.notComparable))]),
    ...evidence(findings, previous),
    ...lastActions(findings),
  ];
}

function levelsThenAndNow(findings: Findings, previous: PreviousWave): Block[] {
  const since = changesSince(findings);
  const rows = since.map((one) => [
    one.item.title,
    lastLevel(previous, 'items', one.item.code),
    outcomeShort(one.item),
    sinceWords(one),
  ]);
  const columns = [
    ['Question', 36],
    [day(previous.waveDate), 15],
    ['Now', 20],
    ['What changed', 29],
  ] as const;
  return [...(rows.length === 0 ? [] : [table('Questions, then and now', columns, rows)]), ...sectionChanges(findings, previous)];
}

/** In the words of the method; a question without a level in one of the two waves says which. */
export function sinceWords({ change, item }: Since): string {
  if (change === 'new') return 'New: it had no level then';
  if (change === 'no-longer') return `Not comparable: ${NO_LEVEL[item.outcome.kind]}`;
  return changeInWords(change);
}

const NO_LEVEL = {
  level: 'no level now',
  'not-agreed': 'not agreed now',
  'not-applicable': 'found not to apply now',
  parked: 'parked now',
} as const;

function evidence(findings: Findings, { waveDate }: PreviousWave): Block[] {
  const rows = newerEvidence(findings).map(({ item, piece }) => [
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
  ];
}
