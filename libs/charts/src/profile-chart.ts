import { type ScalePoint, scalePoint } from 'd3-scale';
import type { Chart } from './chart.js';
import { agreedMark, ambitionMark, evidenceTicks, placeMark } from './marks.js';
import { filled, lined } from './palette.js';
import { hasLevel, type ProfileItem, profileFinding, profileTable, rowInWords, wordsWithoutLevel } from './profile-words.js';
import { drawing, element, type SvgNode } from './svg.js';
import { dayInWords, linesAt, textAt, wrapped } from './text.js';

export interface ProfileInput {
  readonly title: string;
  /** In the order they are to be shown: the caller sorts. */
  readonly items: readonly ProfileItem[];
  /** Narrow for a phone: the title stands above its row. Wide for paper and desk: beside it. */
  readonly shape: 'narrow' | 'wide';
}

/** Where things stand, in units of the viewBox. */
const shapes = {
  narrow: {
    width: 360,
    row: 74,
    head: 4,
    title: { x: 8, width: 344, lines: 2 },
    line: 52,
    from: 26,
    to: 224,
    ticks: 254,
    ambition: 296,
  },
  wide: {
    width: 720,
    row: 46,
    head: 28,
    title: { x: 8, width: 300, lines: 2 },
    line: 24,
    from: 328,
    to: 516,
    ticks: 548,
    ambition: 594,
  },
  single: {
    width: 330,
    row: 40,
    head: 0,
    title: { x: 0, width: 0, lines: 0 },
    line: 20,
    from: 22,
    to: 184,
    ticks: 216,
    ambition: 260,
  },
} as const;
type Shape = (typeof shapes)[keyof typeof shapes];

const legendHeight = { narrow: 84, wide: 44 } as const;

/**
 * The profile of levels: one row an item with its places, the agreed level as a filled mark with its figure, what members
 * gave alone as a soft band (quartile to quartile) or, where only a median may be shown, a soft mark; evidence as one to
 * three ticks; ambition as an open mark. What has no level says so in words.
 */
export function profileChart({ title, items, shape }: ProfileInput): Chart {
  const at = shapes[shape];
  const rows: SvgNode[] = [];
  let y: number = at.head;
  for (const [index, item] of items.entries()) {
    const row = rowOf(item, at, shape, y);
    if (index % 2 === 0) rows.push(element('rect', { x: 0, y, width: at.width, height: row.height, ...filled('sand') }));
    rows.push(...row.parts);
    y += row.height;
  }
  const height = y + legendHeight[shape];
  const finding = profileFinding(items);
  const alt = `${title}. ${finding}`;
  const parts = [...heading(at, shape), ...rows, ...legend(at, y, shape)];
  return { svg: drawing(at.width, height, alt, parts), width: at.width, height, finding, table: profileTable(items, title), alt };
}

/**
 * One row of the profile without its title, for a page on which each item stands by itself and opens in place. The marks are the
 * profile's own; `profileLegend` explains them once for the whole page.
 */
export function profileRow(item: ProfileItem): Chart {
  const at = shapes.single;
  const places = scalePoint<number>().domain(levelsOf(item)).range([at.from, at.to]);
  const finding = rowInWords(item);
  const alt = `${item.title}. ${finding}`;
  const parts = [...scaleOf(item, places, at.line), ...beside(item, at, at.line)];
  const svg = drawing(at.width, at.row, alt, parts);
  return { svg, width: at.width, height: at.row, finding, table: profileTable([item], item.title), alt };
}

/** What the marks of a profile mean, as a picture of its own. */
export function profileLegend(shape: ProfileInput['shape']): SvgNode {
  const alt =
    'A filled mark is the agreed level, a soft band the middle of what was given alone, an open mark the ambition, ticks the evidence grade.';
  return drawing(shapes[shape].width, legendHeight[shape], alt, legend(shapes[shape], 0, shape));
}

const levelsOf = ({ scale }: ProfileItem): number[] => Array.from({ length: scale }, (_, place) => place + 1);

function heading(at: Shape, shape: ProfileInput['shape']): readonly SvgNode[] {
  const small = { size: 12, colour: 'quiet' } as const;
  if (shape === 'narrow') return [];
  return [
    textAt(at.title.x, 16, 'Item', small),
    textAt(at.from - 10, 16, 'Lowest level', small),
    textAt(at.to + 10, 16, 'Highest', { ...small, anchor: 'end' }),
    textAt(at.ticks, 16, 'Proof', small),
    textAt(at.ambition, 16, 'Ambition', small),
  ];
}

/** A row: on a phone a second line of the title makes it taller, beside the places it does not. */
function rowOf(
  item: ProfileItem,
  at: Shape,
  shape: ProfileInput['shape'],
  y: number,
): { readonly parts: readonly SvgNode[]; readonly height: number } {
  const places = scalePoint<number>().domain(levelsOf(item)).range([at.from, at.to]);
  const titleLines = wrapped(item.title, at.title.width, 14, at.title.lines);
  const more = (titleLines.length - 1) * 18;
  const line = shape === 'narrow' ? y + at.line + more : y + at.line;
  const titleY = shape === 'narrow' ? y + 22 : line + 5 - more / 2;
  const parts = [...linesAt(at.title.x, titleY, titleLines), ...scaleOf(item, places, line), ...beside(item, at, line)];
  return { parts, height: shape === 'narrow' ? at.row + more : at.row };
}

function scaleOf(item: ProfileItem, places: ScalePoint<number>, y: number): readonly SvgNode[] {
  const xOf = (level: number): number => (places(1) ?? 0) + (level - 1) * places.step();
  const levels = places.domain();
  return [
    ...alone(item, xOf, y),
    element('line', { x1: xOf(1), x2: xOf(item.scale), y1: y, y2: y, ...lined('line', 1) }),
    ...levels.map((level) => placeMark(xOf(level), y)),
    ...(item.ambition === null ? [] : [ambitionMark(xOf(item.ambition.level), y)]),
    ...(hasLevel(item) ? agreedMark(xOf(item.level), y, item.level) : []),
  ];
}

/** What members gave alone: from the lower to the upper quartile, or around a median that stands by itself. */
function alone({ spread }: ProfileItem, xOf: (level: number) => number, y: number): readonly SvgNode[] {
  if (spread === null || spread.median === null) return [];
  const [low, high] = [spread.q1 ?? spread.median, spread.q3 ?? spread.median];
  const reach = 13;
  const width = xOf(high) - xOf(low) + 2 * reach;
  return [element('rect', { x: xOf(low) - reach, y: y - reach, width, height: 2 * reach, rx: reach, ...filled('soft') })];
}

function beside(item: ProfileItem, at: Shape, y: number): readonly SvgNode[] {
  if (!hasLevel(item)) return [textAt(at.ticks - 8, y + 4.5, wordsWithoutLevel(item), { size: 13, colour: 'quiet' })];
  const ambition = item.ambition === null ? [] : [textAt(at.ambition, y + 4.5, ambitionWords(item.ambition, at), { size: 12 })];
  if (item.evidenceGrade === null) return ambition;
  const proof =
    item.evidenceGrade === 0
      ? [textAt(at.ticks, y + 4.5, 'none', { size: 12, colour: 'quiet' })]
      : evidenceTicks(at.ticks, y + 1, item.evidenceGrade);
  return [...proof, ...ambition];
}

/** Only the wide shape has room for the month beside a row; the table has the whole date. */
function ambitionWords({ level, on }: { readonly level: number; readonly on: string }, at: Shape): string {
  return `${level} by ${dayInWords(on, at === shapes.wide ? 'month' : 'year')}`;
}

function legend(at: Shape, y: number, shape: ProfileInput['shape']): readonly SvgNode[] {
  const entries = [
    { words: 'agreed level', mark: (x: number, top: number) => [element('circle', { cx: x, cy: top, r: 8, ...filled('teal') })] },
    {
      words: 'given alone, the middle',
      mark: (x: number, top: number) => [
        element('rect', { x: x - 14, y: top - 9, width: 28, height: 18, rx: 9, ...filled('soft') }),
      ],
    },
    { words: 'ambition', mark: (x: number, top: number) => [ambitionMark(x, top)] },
    { words: 'evidence grade 1 to 3', mark: (x: number, top: number) => evidenceTicks(x - 5, top, 1) },
  ];
  const perLine = shape === 'narrow' ? 2 : 4;
  const step = at.width / perLine;
  return entries.flatMap(({ words, mark }, index) => {
    const x = 24 + (index % perLine) * step;
    const top = y + 26 + Math.floor(index / perLine) * 30;
    return [...mark(x, top), textAt(x + 24, top + 4.5, words, { size: 12, colour: 'quiet' })];
  });
}
