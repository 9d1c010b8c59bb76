import { coverageInWords } from '@candour/scoring';
import { heading, quiet, table } from '../blocks.js';
import { type Live, ownList, ownParagraph, type Piece } from '../live/own-words.js';
import type { Block, Outline } from '../outline.js';
import { day, inWords, levelOf } from '../words.js';
import { framed } from './framed.js';
import type { Outside, OutsideItem } from './outside.js';
import { figuresOutside } from './outside-figures.js';
import {
  agreedOutside,
  apartOutside,
  goneOutside,
  heldOutside,
  openOutside,
  parkedOutside,
  titlesOf,
} from './outside-reading.js';

/** What one page of A4 holds: so many lines of each list, and so many characters of a title. */
export const MOST_LINES = 3;
export const MOST_SECTIONS = 8;
export const MOST_CHARACTERS = 80;
const MOST_WORDS_OF_AN_ACTION = 130;

/** One page of A4 for governors and staff, in plain English, written from what may be known outside. */
export function onePage(whole: Outside): Outline {
  const outside = clippedThroughout(whole);
  const live: Live = { texts: outside.texts, figures: figuresOutside(outside) };
  return framed({
    ...outside,
    title: `How our board sees itself: ${outside.instrument.title}`,
    mark: '',
    pieces: [
      ownParagraph(live, { key: 'one-page.opening', label: 'Opening' }, opening(outside)),
      ...levels(outside),
      ...points(live, 'settle', 'What is still to settle', toSettle(outside)),
      ...points(live, 'habits', 'What the board says of its own habits', habits(outside)),
      ...points(live, 'next', 'What happens next', next(outside)),
      quiet(footing(outside)),
    ],
  });
}

function opening({ items }: Outside): string {
  const all = agreedOutside(items).length === items.length;
  const agreed = all ? 'It agreed a level for every one.' : 'This page shows the level of {items agreed} of them.';
  return `On {wave} the members of our board asked themselves about {items}, each of them in private first or by a secret vote. ${agreed}`;
}

/** Where each part stands, as many as the page holds. */
function levels({ sections, items }: Outside): Block[] {
  if (sections.length === 0) return [];
  const rows = sections
    .slice(0, MOST_SECTIONS)
    .map(({ title, level }) => [title, level === null ? 'No level yet' : `${level} of 5`]);
  const rest = sections.length - rows.length;
  if (rest > 0) rows.push([`and ${inWords(rest)} more`, 'in the public paper']);
  const columns = [
    ['Part', 74],
    ['Level', 26],
  ] as const;
  return [heading(2, 'Where we stand'), table(null, columns, rows), ...scale(items)];
}

function scale(items: readonly OutsideItem[]): Block[] {
  const names = items.find(({ kind }) => kind === 'question')?.levelNames ?? [];
  const [first, last] = [names[0], names.at(-1)];
  return first === undefined || last === undefined || names.length < 2
    ? []
    : [quiet(`Levels run from 1 (${first}) to ${names.length} (${last}).`)];
}

function toSettle({ items }: Outside): string[] {
  const lines = [
    line('Not agreed, or not yet known well enough', openOutside(items)),
    line('Put off, for somebody to bring back', parkedOutside(items)),
    line('Members saw this very differently', apartOutside(items)),
  ];
  return lines.filter((words) => words !== '');
}

function habits({ items }: Outside): string[] {
  const lines = [
    line('We see ourselves in', goneOutside(items, 'pitfall')),
    line('This does not hold yet', goneOutside(items, 'check')),
    line('Counted no higher than 3 for that reason', heldOutside(items)),
  ];
  return lines.filter((words) => words !== '');
}

function next({ actions, items, decision }: Outside): string[] {
  const all = actions ?? [];
  const said = all.slice(0, MOST_LINES).map(({ kind, words, ownerPortfolio, due }) => {
    const by = due === null ? '' : `, by ${day(due)}`;
    return `${kind === 'stop' ? 'To stop: ' : ''}${clipped(words, MOST_WORDS_OF_AN_ACTION)} (${ownerPortfolio}${by})`;
  });
  const rest = all.length - said.length;
  const [goal] = agreedOutside(items).filter(({ level, ambition }) => ambition !== null && ambition.level > level);
  return [
    ...said,
    ...(rest > 0 ? [`and ${inWords(rest)} more`] : []),
    ...(goal?.ambition ? [goalWords(goal)] : []),
    ...(decision === null ? [] : [`The board decided on it on ${day(decision.on)} (minute ${decision.minute}).`]),
  ];
}

function goalWords(item: OutsideItem): string {
  const { ambition, title } = item;
  if (ambition === null) return '';
  const by = ambition.on === null ? '' : ` by ${day(ambition.on)}`;
  return `The board set itself goals, one of them: level ${levelOf(item, ambition.level)}${by} for ‘${title}’.`;
}

function line(label: string, items: readonly OutsideItem[]): string {
  if (items.length === 0) return '';
  const said = titlesOf(items)
    .slice(0, MOST_LINES)
    .map((title) => `‘${title}’`)
    .join(', ');
  const rest = items.length - MOST_LINES;
  return `${label}: ${said}${rest > 0 ? ` and ${inWords(rest)} more` : ''}.`;
}

/** A list that the trust may rewrite; titles within it are figures, so that braces in them stay what they are. */
function points({ texts, figures }: Live, key: string, title: string, lines: readonly string[]): Piece[] {
  const named = new Map([...figures, ...lines.map((words, at) => [`${title.toLowerCase()} ${at + 1}`, words] as const)]);
  const composed = [...named.keys()].slice(figures.size).map((name) => `{${name}}`);
  const of = { key: `one-page.${key}`, label: title };
  return lines.length === 0 && !Object.hasOwn(texts, of.key)
    ? []
    : [heading(2, title), ownList({ texts, figures: named }, of, composed)];
}

function footing({ instrument, coverage, sealedOn, cancelledOn }: Outside): string {
  const cancelled =
    cancelledOn.length === 0 ? '' : ' An earlier run with the same questions was cancelled after something had been revealed.';
  const sealed = sealedOn === null ? 'It is a draft.' : `The chair sealed the result on ${day(sealedOn)}.`;
  return `${instrument.title}, version ${instrument.version}. ${coverageInWords(coverage)} of what was asked was judged. ${sealed}${cancelled} What members answered stays confidential: this page leaves out how many chose what, and why. The public board paper lists all that is left out.`;
}

/** Titles no longer than the page can hold. */
function clippedThroughout(outside: Outside): Outside {
  const short = <T extends { readonly title: string }>(one: T): T => ({ ...one, title: clipped(one.title, MOST_CHARACTERS) });
  const { sections, items, actions, instrument, organisation } = outside;
  return {
    ...outside,
    organisation: { ...organisation, name: clipped(organisation.name, MOST_CHARACTERS) },
    instrument: short(instrument),
    sections: sections.map(short),
    items: items.map((item) => ({
      ...short(item),
      levelNames: item.levelNames.map((name) => clipped(name, MOST_CHARACTERS / 2)),
    })),
    actions:
      actions === null
        ? null
        : actions.map((action) => ({ ...action, ownerPortfolio: clipped(action.ownerPortfolio, MOST_CHARACTERS / 2) })),
  };
}

/** @example clipped('A long title', 6) // 'A long…' */
export function clipped(text: string, most: number): string {
  const line_ = text.replace(/\s*\n\s*/gu, ' ');
  const letters = [...line_];
  return letters.length <= most ? line_ : `${letters.slice(0, most).join('').trimEnd()}…`;
}
