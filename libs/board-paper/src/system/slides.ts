import type { Block, Slide } from '../outline.js';
import { allRows, firstRows, leftOut, linesOf, MOST_POINTS, slide } from '../slides/slide.js';
import { day, lowerFirst } from '../words.js';
import { countInWords } from './parts/belief.js';
import { greyed } from './parts/greyed.js';
import { cellWords } from './parts/levels.js';
import { publishedSentence } from './parts/summary.js';
import type { PlannedRow, SystemFindings } from './system-findings.js';

/** A screen across a board room bears so many sections beside a name. */
const MOST_COLUMNS = 5;

/** The paper for a screen in the board room; each slide says what stands only in the paper. */
export function systemSlides(findings: SystemFindings, blocks: readonly Block[]): Slide[] {
  const { sentences, trusts, planned, passed, unplanned, pitfalls, belief, sideBySide } = findings;
  const asks = linesOf(blocks, 'recommendation.asks');
  return [
    ...(asks.length > 0 ? [pointed('What the board is asked to do', asks, 'The board is asked to:')] : []),
    pointed('In short', [publishedSentence(trusts), ...sentences]),
    ...standing(findings),
    ...(planned.length + unplanned.length > 0 ? [pointed('What is planned', [...unplanned, ...planned.map(inALine)])] : []),
    ...(passed.length > 0 ? [pointed('The day has passed, and the level is not there yet', passed.map(inALine))] : []),
    ...(pitfalls.length > 0 ? [pointed('Pitfalls that several boards call their own', pitfalls)] : []),
    ...(belief.rows.length > 0
      ? [slide('Belief against proof', { lead: belief.sentence, ...firstRows(BELIEF, belief.rows.map(beliefRow)) })]
      : []),
    ...(sideBySide.sentences.length > 0 ? [pointed('The system and its trusts', sideBySide.sentences)] : []),
  ];
}

/** Every trust, with what its figures rest on and why some do not compare: a level without these would be read beside the others. */
function standing({ trusts, sections }: SystemFindings): Slide[] {
  const columns = sections.slice(0, MOST_COLUMNS);
  if (trusts.length === 0 || columns.length === 0) return [];
  const apart = greyed(trusts);
  return [
    ...allRows(
      'Where the trusts stand',
      [['Trust', 35], ...columns.map(({ title }) => [title, 65 / columns.length] as const)],
      trusts.map((trust) => [trust.name, ...columns.map((_, place) => cellWords(trust.sections[place], trust.inPlace))]),
      {
        lead: 'By type and by name; no order is a rank. A level in brackets does not compare with the others: the reason follows.',
        ...(sections.length > columns.length ? { note: 'Further sections stand in the paper.' } : {}),
      },
    ),
    ...pages(apart, MOST_POINTS).map((points) => slide('What does not compare, and why', { points })),
    ...allRows('What the levels rest on', BASIS, trusts.flatMap(basisRow), {
      lead: 'How long ago, how, and by how much of the board they were scored.',
    }),
  ];
}

const BASIS = [
  ['Trust', 30],
  ['Wave', 24],
  ['Collected', 18],
  ['Board answered', 10],
  ['Version', 8],
  ['Items in common', 10],
] as const;

function basisRow({ name, about }: SystemFindings['trusts'][number]): string[][] {
  if (about === null) return [];
  const { waveDate, age, method, coverage, version, commonItems } = about;
  return [[name, `${day(waveDate)}, ${age} old`, method, coverage, version, commonItems]];
}

/** On as few slides as can be, and about as many on each: one trust alone on a slide would look forgotten. */
function pages<T>(all: readonly T[], most: number): T[][] {
  const number = Math.ceil(all.length / most);
  const from = (page: number) => Math.ceil((page * all.length) / number);
  return Array.from({ length: number }, (_, page) => all.slice(from(page), from(page + 1)));
}

const inALine = ({ title, words }: PlannedRow): string => `‘${title}’: ${lowerFirst(words)}`;

const BELIEF = [
  ['Question', 60],
  ['Independent boards', 20],
  ['Above their evidence', 20],
] as const;

const beliefRow = ({ title, boards, above }: SystemFindings['belief']['rows'][number]): string[] => [
  title,
  countInWords(boards),
  countInWords(above),
];

function pointed(title: string, points: readonly string[], lead: string | null = null): Slide {
  return slide(title, { lead, points: points.slice(0, MOST_POINTS), note: leftOut(points.length - MOST_POINTS) });
}
