import { coverageInWords } from '@candour/scoring';
import { partHeading, quiet, table } from '../../blocks.js';
import type { Figures } from '../../live/fill.js';
import { introduced } from '../../live/opening.js';
import { type Live, ownList, ownParagraph, type Piece } from '../../live/own-words.js';
import type { Block, Outline } from '../../outline.js';
import { day, inWords } from '../../words.js';
import { framed } from '../framed.js';
import type { Outside } from '../outside.js';
import {
  agreedOutside,
  apartOutside,
  goneOutside,
  heldOutside,
  openOutside,
  parkedOutside,
  proofOutside,
} from '../outside-reading.js';
import { changesOutside } from '../public/since-last.js';
import { clippedThroughout } from './clipped.js';
import { figuresOfThePage, goalsOf, levelNames } from './figures.js';
import { fitsOnePage, SIZES, type Size } from './fit.js';

/** One page of A4 for governors and staff, in plain English, written from what may be known outside. */
export const onePage = (whole: Outside): Outline => thePage(whole).outline;

/** The figures that its words may name, as it prints them. */
export const figuresOfOnePage = (whole: Outside): Figures => thePage(whole).figures;

/** The page at the largest size at which it is one. Words of the trust's own it shortens nowhere. */
function thePage(whole: Outside): { readonly outline: Outline; readonly figures: Figures } {
  const [largest, ...smaller] = SIZES;
  let page = pageOf(whole, largest);
  for (const size of smaller) {
    if (fitsOnePage(page.outline)) break;
    page = pageOf(whole, size);
  }
  return page;
}

function pageOf(whole: Outside, size: Size) {
  const outside = clippedThroughout(whole, size);
  const figures = figuresOfThePage(outside, size);
  const title = `How our board sees itself: ${outside.instrument.title}`;
  const pieces = piecesOf(outside, { texts: outside.texts, figures }, size);
  return { outline: framed({ ...outside, title, mark: '', unnumbered: true, pieces }), figures };
}

function piecesOf(outside: Outside, live: Live, size: Size): Piece[] {
  return [
    ownParagraph(live, { key: 'one-page.opening', label: 'Opening' }, opening(outside)),
    ...levels(outside, size),
    ...standing(live, outside),
    ...points(live, 'settle', 'What is still to settle', toSettle(outside)),
    ...points(live, 'habits', 'What the board says of its own habits', habits(outside, size)),
    ...points(live, 'next', 'What happens next', next(outside, size)),
    quiet(footing(outside)),
  ];
}

const HOW: Readonly<Record<Outside['method'], string>> = {
  survey: 'each alone and in private',
  room: 'together in one meeting, each by a vote that nobody else sees',
  both: 'first each alone and in private, then together in one meeting',
};

function opening({ items, method }: Outside): string {
  const all = agreedOutside(items).length === items.length;
  const agreed = all
    ? 'They agreed a level for every one.'
    : 'This page tells of the {items agreed} for which it can show a level.';
  return `In the wave of {wave} the members of our board judged {items} about how the board works, ${HOW[method]}. ${agreed}`;
}

/** Where each part stands, as many as the page holds. */
function levels({ sections, items }: Outside, { sections: most }: Size): Block[] {
  if (sections.length === 0) return [];
  const rows = sections.slice(0, most).map(({ title, level }) => [title, level === null ? 'No level yet' : `${level} of 5`]);
  const rest = sections.length - rows.length;
  if (rest > 0) rows.push([`and ${inWords(rest)} more`, 'in the public paper']);
  const columns = [
    ['Part', 74],
    ['Level', 26],
  ] as const;
  const names = levelNames(items);
  return [
    partHeading('levels', 'Where we stand'),
    table(null, columns, rows),
    ...(names === '' ? [] : [quiet(`Levels run from ${names}.`)]),
  ];
}

/** What bears the levels out, and how they stand against the last wave. */
function standing(live: Live, outside: Outside): Piece[] {
  const { above, borne } = proofOutside(outside.items);
  const proved = borne.length > 0 ? ['No level that we agreed lies above what our evidence shows.'] : [];
  const lines = [
    ...(above.length > 0 ? ['Not fully proved yet, because our evidence shows less: {titles above proof}.'] : proved),
    ...[changesOutside(outside)].filter((words) => words !== ''),
  ];
  return lines.length === 0 ? [] : [ownList(live, { key: 'one-page.standing', label: 'What bears it out' }, lines)];
}

function toSettle({ items }: Outside): string[] {
  return [
    ...(openOutside(items).length > 0 ? ['Not agreed, or not yet known well enough: {titles not agreed or not assured}.'] : []),
    ...(parkedOutside(items).length > 0 ? ['Put off until more is known: {titles parked}.'] : []),
    ...(apartOutside(items).length > 0 ? ['Agreed, though members’ views were apart: {titles apart}.'] : []),
  ];
}

function habits({ items }: Outside, { asides }: Size): string[] {
  return [
    ...(goneOutside(items, 'pitfall').length > 0 ? ['We see ourselves in this, often or always: {pitfalls that are us}.'] : []),
    ...(goneOutside(items, 'check').length > 0 ? ['This does not hold yet: {checks that do not hold}.'] : []),
    ...(asides && heldOutside(items).length > 0 ? ['For that reason these count no higher than 3: {held questions}.'] : []),
  ];
}

function next(outside: Outside, { actions: most, asides }: Size): string[] {
  const all = outside.actions ?? [];
  const rest = all.length - most;
  const goals = asides ? goalsOf(outside).length : 0;
  return [
    ...all.slice(0, most).map((_, at) => `{action ${at + 1}}`),
    ...(rest > 0 ? [`And ${inWords(rest)} more, in the public paper.`] : []),
    ...(goals === 0
      ? []
      : [`${goals === 1 ? 'The board set itself a goal' : 'The board set itself goals, one of them'}: {goal}.`]),
    ...(outside.decision === null ? [] : ['The board took its decision on {decided on} (minute {minute}).']),
  ];
}

/** A list under its heading, which goes where there is nothing to say. */
function points(live: Live, part: string, title: string, lines: readonly string[]): Piece[] {
  const key = `one-page.${part}`;
  if (lines.length === 0 && !Object.hasOwn(live.texts, key)) return [];
  return introduced(partHeading(part, title), ownList(live, { key, label: title }, lines));
}

function footing({ instrument, coverage, sealedOn, cancelledOn }: Outside): string {
  const parts = [
    `${instrument.title}, version ${instrument.version}.`,
    `${coverageInWords(coverage)} of what was asked was judged.`,
    sealedOn === null ? 'This is a draft.' : `The chair sealed the result on ${day(sealedOn)}.`,
    ...cancelledOn.map((on) => `An earlier run was cancelled on ${day(on)}, after something had been revealed.`).slice(0, 1),
    cancelledOn.length > 1 ? 'The public paper lists the others.' : '',
    'What each member answered stays confidential. The public board paper lists all that is left out here, and why.',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
