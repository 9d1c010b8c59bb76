import { partHeading, quiet, table } from '../../blocks.js';
import type { Block } from '../../outline.js';
import { day, levelOf, listed, lowerFirst, many, named } from '../../words.js';
import type { Outside, OutsideItem, OutsideSection } from '../outside.js';
import { OPEN_WORDS, outcomeOutside } from '../outside-corrections.js';
import { questionsOutside, signsOutside, titleOutside } from '../outside-reading.js';

/** Levels of sections and items with ambition, and, unless views are told apart from them, whether those were close or apart. */
export function levels(outside: Outside, withViews = true): Block[] {
  const [questions, signs] = [questionsOutside(outside.items), signsOutside(outside.items)];
  const blocks: Block[] = [partHeading('levels', 'Agreed levels')];
  if (outside.sections.length > 0) blocks.push(sectionTable(outside), quiet(SECTION_RULE));
  if (questions.length > 0)
    blocks.push(questionTable(outside, questions, withViews), quiet(withViews ? `${OPEN} ${VIEWS}` : OPEN));
  if (signs.length > 0) blocks.push(signTable(outside, signs, withViews));
  return blocks;
}

const SECTION_RULE =
  'A section stands at the highest level that at least three quarters of its questions reach (rounded up), as long as each question that decides the section, a gate, reaches it too. With three questions or fewer that is all of them. It has no level where fewer than two thirds count as agreed. Checks and pitfalls never count in a level. The three quarters are Candour’s own choice.';

const OPEN = `“${OPEN_WORDS}” stands for a question that the board could not agree, and for one of which too many could not say: which of the two stays with the board.`;

const VIEWS = 'Views are called close or apart only beside an agreed level, and only where eight or more members gave one.';

const NO_LEVEL: Readonly<Record<NonNullable<OutsideSection['noLevel']>, string>> = {
  'no-questions': 'No question of it counts towards a level.',
  'too-many-not-applicable': 'More than one in four of its questions do not apply.',
  'too-few-count': 'Too few of its questions count as agreed.',
};

/** Up to so many questions, each has to reach a level. */
const ALL_OF_THEM_UP_TO = 3;

/** Why a section stands where it stands, as far as the listed items tell it. */
export function sectionReasonOutside(outside: Outside, section: OutsideSection): string {
  const titles = (codes: readonly string[]) => codes.map((code) => titleOutside(outside, code));
  const { level, noLevel, heldBackBy, gatesNotApplied, notApplicable, questions } = section;
  const parts = [
    level === null ? NO_LEVEL[noLevel ?? 'too-few-count'] : '',
    level !== null && questions <= ALL_OF_THEM_UP_TO ? allOfThem(questions) : '',
    heldBackBy.length === 0
      ? ''
      : level === null
        ? `Without a level that counts: ${named(titles(heldBackBy))}.`
        : `Held back from ${level + 1} by ${named(titles(heldBackBy))}.`,
    gatesNotApplied.length > 0 ? `May not pass 3: ${named(titles(gatesNotApplied))} does not apply.` : '',
    notApplicable.length > 0 ? `Does not apply: ${listed(titles(notApplicable).map((title) => `‘${title}’`))}.` : '',
  ].filter((part) => part !== '');
  return parts.join(' ') || 'Nothing holds it back.';
}

function allOfThem(questions: number): string {
  if (questions === 1) return 'It has one question, which decides it alone.';
  return `With ${many(questions, 'question')}, ${questions === 2 ? 'both' : 'all of them'} have to reach a level.`;
}

function sectionTable(outside: Outside): Block {
  const rows = outside.sections.map((section) => [
    section.title,
    `${section.level ?? 'None'}${beside(outside, 'section', section.code)}`,
    sectionReasonOutside(outside, section),
  ]);
  const columns = [
    ['Section', 30],
    ['Level', 14],
    ['What it rests on', 56],
  ] as const;
  return table('Level of each section', columns, rows);
}

function questionTable(outside: Outside, questions: readonly OutsideItem[], withViews: boolean): Block {
  const rows = questions.map((item) => [
    item.title,
    `${outcomeOutside(item)}${beside(outside, 'item', item.code)}`,
    ambitionOutside(item),
    ...(withViews ? [viewsOutside(item)] : []),
  ]);
  const columns = [['Question', 36], ['Agreed', 24], ['Ambition', 24], ...(withViews ? [VIEWS_COLUMN] : [])] as const;
  return table(`Questions: agreed level${withViews ? ', ambition and views' : ' and ambition'}`, columns, rows);
}

function signTable(outside: Outside, signs: readonly OutsideItem[], withViews: boolean): Block {
  const rows = signs.map((item) => [
    item.title,
    item.kind === 'check' ? 'Check' : 'Pitfall',
    `${outcomeOutside(item)}${beside(outside, 'item', item.code)}`,
    ...(withViews ? [viewsOutside(item)] : []),
  ]);
  const columns = [['Item', 46], ['Kind', 14], ['The board says', 24], ...(withViews ? [VIEWS_COLUMN] : [])] as const;
  return table('Checks and pitfalls', columns, rows);
}

const VIEWS_COLUMN = ['Views', 16] as const;

/** The level that the board wants and by when; nothing beside what has no level that counts. */
export function ambitionOutside(item: OutsideItem): string {
  if (item.level === null) return '–';
  const { ambition } = item;
  if (ambition === null) return 'None set';
  const by = ambition.on === null ? '' : ` by ${day(ambition.on)}`;
  return `${levelOf(item, ambition.level)}${by}${item.level >= ambition.level ? ' (reached)' : ''}`;
}

function viewsOutside({ views }: OutsideItem): string {
  return views === null ? '–' : views === 'close' ? 'Close' : 'Apart';
}

/** The newest correction of a figure, to stand beside it. */
function beside({ corrections }: Outside, of: 'item' | 'section', code: string): string {
  for (const { number, figures } of corrections.toReversed()) {
    const figure = figures.find((one) => one.of === of && one.code === code);
    if (figure) return ` (correction ${number}: should read ${lowerFirst(figure.shouldRead)})`;
  }
  return '';
}
