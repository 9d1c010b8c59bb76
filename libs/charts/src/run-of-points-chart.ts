import { scaleLinear } from 'd3-scale';
import type { Chart } from './chart.js';
import { filled, lined } from './palette.js';
import { drawing, element, type SvgNode } from './svg.js';
import { dayInWords, linesAt, textAt, wrapped } from './text.js';

/** One published figure at its date. */
export interface RunPoint {
  /** A day such as `2027-05-03`. */
  readonly on: string;
  readonly level: number | null;
  /** The level in words, or what stands in its place. */
  readonly words: string;
  /** Whether it may stand beside the newest of its row: else an open mark. */
  readonly compares: boolean;
  /** Of whom, where it is not the trust's own: a predecessor's name. */
  readonly of: string | null;
}

export interface RunOfPointsInput {
  readonly title: string;
  readonly scale: number;
  readonly rows: readonly { readonly title: string; readonly points: readonly RunPoint[] }[];
  readonly finding: string;
  readonly shape: 'narrow' | 'wide';
}

/** Where things stand, in units of the viewBox; `first` is where level 1 lies, from the top of a row. */
const shapes = {
  narrow: { width: 360, row: 124, first: 108, title: { width: 344, y: 20, lines: 1 }, from: 40, to: 330 },
  wide: { width: 720, row: 100, first: 86, title: { width: 240, y: 50, lines: 2 }, from: 300, to: 680 },
} as const;
type Shape = (typeof shapes)[keyof typeof shapes];

const head = 8;
const foot = 56;
const levelStep = 17;
const radius = 9;

/**
 * What was published over the years: a row a section, its levels as points at their dates. No line joins them and nothing is drawn
 * on: two scores a year never support a trend. An open mark does not compare with the newest, or was a predecessor's.
 */
export function runOfPointsChart(input: RunOfPointsInput): Chart {
  const at = shapes[input.shape];
  const days = [...new Set(input.rows.flatMap(({ points }) => points.map(({ on }) => on)))].sort();
  const x = scaleLinear()
    .domain([Date.parse(days[0] ?? '2000-01-01'), Date.parse(days.at(-1) ?? '2000-01-01')])
    .range([at.from, at.to]);
  const xOf = (day: string): number => (days.length < 2 ? (at.from + at.to) / 2 : x(Date.parse(day)));
  const height = head + input.rows.length * at.row + foot;
  const alt = `${input.title}. ${input.finding}`;
  const parts = [
    ...input.rows.flatMap((row, index) => rowOf(row, { at, xOf, scale: input.scale, top: head + index * at.row, index })),
    ...dates(days, xOf, height - foot + 18, at),
    ...explained(height - 12, input),
  ];
  const svg = drawing(at.width, height, alt, parts);
  return { svg, width: at.width, height, finding: input.finding, table: tableOf(input, days), alt };
}

interface RowPlace {
  readonly at: Shape;
  readonly xOf: (day: string) => number;
  readonly scale: number;
  readonly top: number;
  readonly index: number;
}

function rowOf(
  { title, points }: RunOfPointsInput['rows'][number],
  { at, xOf, scale, top, index }: RowPlace,
): readonly SvgNode[] {
  const yOf = (level: number): number => top + at.first - ((level - 1) * (levelStep * 4)) / (scale - 1);
  const ground = index % 2 === 0 ? [element('rect', { x: 0, y: top, width: at.width, height: at.row, ...filled('sand') })] : [];
  return [
    ...ground,
    ...linesAt(8, top + at.title.y, wrapped(title, at.title.width, 14, at.title.lines)),
    ...[1, scale].flatMap((level) => [
      element('line', { x1: at.from - 14, x2: at.to + 14, y1: yOf(level), y2: yOf(level), ...lined('line', 0.5) }),
      textAt(at.from - 20, yOf(level) + 4, String(level), { size: 11, colour: 'quiet', anchor: 'end' }),
    ]),
    ...points.flatMap((point) => mark(point, xOf(point.on), yOf)),
  ];
}

function mark({ level, compares, of }: RunPoint, x: number, yOf: (level: number) => number): readonly SvgNode[] {
  if (level === null) return [textAt(x, yOf(1) - 6, '–', { size: 14, colour: 'quiet', anchor: 'middle' })];
  const solid = compares && of === null;
  const circle = { cx: x, cy: yOf(level), r: radius };
  return [
    element('circle', { ...circle, ...filled(solid ? 'teal' : 'page') }),
    ...(solid ? [] : [element('circle', { ...circle, ...lined('line', 1.5) })]),
    textAt(x, yOf(level) + 4, String(level), {
      size: 12,
      bold: solid,
      colour: solid ? 'page' : 'quiet',
      anchor: 'middle',
    }),
  ];
}

/** Each date once below its points, as long as two do not run into each other: the newest always stands. */
function dates(days: readonly string[], xOf: (day: string) => number, y: number, at: Shape): readonly SvgNode[] {
  const kept: string[] = [];
  for (const day of [...days].reverse()) {
    const next = kept.at(-1);
    if (next === undefined || xOf(next) - xOf(day) >= 62) kept.push(day);
  }
  return kept.map((day) => {
    const atEdge = xOf(day) + 34 > at.width;
    return textAt(atEdge ? at.width - 4 : xOf(day), y, monthAndYear(day), {
      size: 12,
      colour: 'quiet',
      anchor: atEdge ? 'end' : 'middle',
    });
  });
}

/** @example monthAndYear('2027-05-03') // 'May 2027' */
function monthAndYear(day: string): string {
  const [month = '', year = ''] = dayInWords(day, 'month').split(' ');
  return `${month.slice(0, 3)} ${year}`;
}

function explained(y: number, { rows }: RunOfPointsInput): readonly SvgNode[] {
  const open = rows.some(({ points }) => points.some(({ compares, of }) => !compares || of !== null));
  if (!open) return [];
  return [
    element('circle', { cx: 16, cy: y - 4, r: 8, ...lined('line', 1.5) }),
    textAt(30, y, 'does not compare with the newest, or was a predecessor’s', { size: 12, colour: 'quiet' }),
  ];
}

function tableOf({ title, rows }: RunOfPointsInput, days: readonly string[]): Chart['table'] {
  const cell = (points: readonly RunPoint[], day: string): string =>
    points
      .filter(({ on }) => on === day)
      .map(({ words, of, compares }) => `${words}${of === null ? '' : `, of ${of}`}${compares ? '' : ' (does not compare)'}`)
      .join('; ') || '–';
  return {
    caption: title,
    columns: ['Section', ...days.map((day) => dayInWords(day, 'day'))],
    rows: rows.map(({ title: name, points }) => [name, ...days.map((day) => cell(points, day))]),
  };
}
