import { table } from '../../blocks.js';
import { fill } from '../../live/fill.js';
import type { Slide } from '../../outline.js';
import { day } from '../../words.js';
import type { Outside } from '../outside.js';
import { figuresOutside } from '../outside-figures.js';
import { openingOutside, pointsOutside } from './summary.js';

const MOST_POINTS = 6;
const MOST_ROWS = 12;

const REST = 'The rest, and what is left out of the public paper, stands in the paper.';

/** The same for a screen in the public session. */
export function slides(outside: Outside): Slide[] {
  const figures = figuresOutside(outside);
  const points = pointsOutside(outside).map((point) => fill(point, figures));
  const rows = outside.sections.map(({ title, level }) => [title, level === null ? 'None' : String(level)]);
  const columns = [
    ['Section', 80],
    ['Level', 20],
  ] as const;
  return [
    {
      title: `${outside.instrument.title}: what the board agreed`,
      lead: `${outside.organisation.name}, wave of ${day(outside.waveDate)}`,
      points: [fill(openingOutside(outside), figures)],
      table: null,
      chart: null,
      note: null,
    },
    { title: 'In short', lead: null, points: points.slice(0, MOST_POINTS), table: null, chart: null, note: REST },
    ...(rows.length === 0
      ? []
      : [
          {
            title: 'Level of each section',
            lead: null,
            points: [],
            table: table(null, columns, rows.slice(0, MOST_ROWS)),
            chart: null,
            note: rows.length > MOST_ROWS ? `${rows.length - MOST_ROWS} more stand in the paper.` : null,
          },
        ]),
  ];
}
