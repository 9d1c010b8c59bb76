import { table } from '../../blocks.js';
import { fill } from '../../live/fill.js';
import type { Slide } from '../../outline.js';
import { capital, inWords } from '../../words.js';
import type { Outside } from '../outside.js';
import { outcomeOutside } from '../outside-corrections.js';
import { figuresOutside } from '../outside-figures.js';
import { openOutside, parkedOutside, proofOutside } from '../outside-reading.js';
import { openingOutside, pointsOutside } from './summary.js';

const MOST_POINTS = 6;
const MOST_ROWS = 12;

const REST = 'The rest stands in the public paper, which also lists what is left out of it and why.';

/** The same for a screen in the public session; `asks` are the lines of its recommendation as they print. */
export function slides(outside: Outside, asks: readonly string[]): Slide[] {
  const figures = figuresOutside(outside);
  const points = pointsOutside(outside).map((point) => fill(point, figures));
  const open = [...openOutside(outside.items), ...parkedOutside(outside.items)];
  return [
    ...(asks.length === 0 ? [] : [slide('What the board is asked to do', { points: asks.slice(0, MOST_POINTS) })]),
    slide('In short', {
      lead: fill(openingOutside(outside), figures),
      points: points.slice(0, MOST_POINTS),
      note: points.length > MOST_POINTS ? REST : null,
    }),
    ...rows('Level of each section', ['Section', 'Level'], outside.sections.map(sectionRow)),
    ...rows(
      'Without a level that counts',
      ['Item', 'It stands as'],
      open.map((item) => [item.title, outcomeOutside(item)]),
    ),
    ...rows(
      'Above the evidence',
      ['Question', 'Agreed'],
      proofOutside(outside.items).above.map((item) => [item.title, outcomeOutside(item)]),
    ),
  ];
}

const sectionRow = ({ title, level }: Outside['sections'][number]) => [title, level === null ? 'None' : String(level)];

function slide(title: string, of: Partial<Slide>): Slide {
  return { title, lead: null, points: [], table: null, chart: null, note: null, ...of };
}

function rows(title: string, [what, how]: readonly [string, string], all: readonly string[][]): Slide[] {
  if (all.length === 0) return [];
  const columns = [
    [what, 70],
    [how, 30],
  ] as const;
  const rest = all.length - MOST_ROWS;
  return [
    slide(title, {
      table: table(null, columns, all.slice(0, MOST_ROWS)),
      note: rest > 0 ? `${capital(inWords(rest))} more in the public paper.` : null,
    }),
  ];
}
