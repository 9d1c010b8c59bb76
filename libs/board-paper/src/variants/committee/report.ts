import { lead, paragraph, partHeading, quiet, table } from '../../blocks.js';
import type { Findings } from '../../findings.js';
import { introduced } from '../../live/opening.js';
import { type Live, ownList, type Piece } from '../../live/own-words.js';
import type { Block, Outline } from '../../outline.js';
import { coverSheet } from '../../parts/cover.js';
import { warnings } from '../../parts/warnings.js';
import { plainTextThroughout } from '../../plain-text.js';
import { day } from '../../words.js';
import { actionTables } from '../action-tables.js';
import { framed } from '../framed.js';
import { asksOfTheBoard } from './asks.js';
import { figuresOfTheReport } from './figures.js';
import { type Box, reasonsOf } from './weigh.js';
import { aboutTheWhole } from './whole.js';

const SESSION =
  'Private: for the committee and the board. It says what members see differently in words only; counts, middle values and numbers of “don’t know” stay in the board’s own paper.';

const BOXES: readonly { readonly box: Box; readonly title: string; readonly lead: string; readonly none: string }[] = [
  {
    box: 'alert',
    title: 'Alert',
    lead: 'Matters that the board needs to know of, or act on, now:',
    none: 'Nothing needs the board now.',
  },
  { box: 'advise', title: 'Advise', lead: 'Matters that are being watched:', none: 'Nothing is being watched.' },
  {
    box: 'assure',
    title: 'Assure',
    lead: 'Levels that the board agreed and that evidence bears out:',
    none: 'No positive assurance can be given: no agreed level is borne out by evidence of grade 2 or more without anything to watch.',
  },
];

/** The report of a committee to the board as alert, advise, assure. A matter stands once, in the weightiest box that a rule puts it in. */
export function committeeReport(given: Findings): Outline {
  const findings = plainTextThroughout(given);
  const title = `Alert, advise, assure: ${findings.instrument.title}`;
  const live: Live = { texts: findings.texts, figures: figuresOfTheReport(findings) };
  return framed({
    ...findings,
    title,
    sealedOn: findings.seal?.on ?? null,
    mark: 'Private',
    pieces: [
      ...warnings({ ...findings, corrections: [] }),
      ...coverSheet({ ...findings, cover: { ...findings.cover, sessionReason: '' } }, title, SESSION),
      ...BOXES.flatMap((box) => boxBlocks(findings, box)),
      ...asks(findings, live),
      partHeading('actions', 'Actions'),
      ...(findings.actions.length === 0
        ? [paragraph('No action was agreed.')]
        : actionTables(findings.actions, findings.items, ({ ownerName, ownerPortfolio }) => `${ownerName}, ${ownerPortfolio}`)),
      quiet(
        `From the assessment with ${findings.instrument.title}, version ${findings.instrument.version}, of ${day(findings.waveDate)}.`,
      ),
    ],
  });
}

type Matter = { readonly title: string; readonly words: string };

/** Every matter of one box: those of the whole result first, then items in the instrument's order. */
export function mattersOf(findings: Findings, box: Box): Matter[] {
  const items = findings.items.flatMap((item) => {
    const reasons = reasonsOf(item, findings);
    return reasons[0]?.box === box ? [{ title: item.title, words: reasons.map(({ words }) => words).join(' ') }] : [];
  });
  return [...aboutTheWhole(findings, box), ...items];
}

function boxBlocks(findings: Findings, { box, title, lead: opening, none }: (typeof BOXES)[number]): Block[] {
  const rows = mattersOf(findings, box).map((matter) => [matter.title, matter.words]);
  if (rows.length === 0) return [partHeading(box, title), paragraph(none)];
  const columns = [
    ['Matter', 34],
    ['What is so', 66],
  ] as const;
  return [partHeading(box, title), lead(opening), table(null, columns, rows)];
}

function asks(findings: Findings, live: Live): Piece[] {
  const lines = asksOfTheBoard(findings);
  const title = partHeading('asks', 'Asked of the board');
  if (lines.length === 0 && !Object.hasOwn(live.texts, ASKS.key)) return [title, paragraph('Nothing is asked of the board.')];
  return introduced(title, ownList(live, ASKS, lines, true));
}

const ASKS = { key: 'committee.asks', label: 'Asked of the board' };
