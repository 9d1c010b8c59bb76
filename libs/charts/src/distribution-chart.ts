import { type ScalePoint, scalePoint } from 'd3-scale';
import type { Chart } from './chart.js';
import { type DistributionInput, type DistributionRow, distributionTable } from './distribution-words.js';
import { agreedMark } from './marks.js';
import { medianMark } from './median-mark.js';
import { filled, lined } from './palette.js';
import { drawing, element, type SvgNode } from './svg.js';
import { linesAt, textAt, wrapped } from './text.js';

/** Where things stand, in units of the viewBox; `base` is the line that the columns stand on, from the top of a row. */
const shapes = {
  narrow: { width: 360, row: 142, base: 94, title: { width: 344, y: 20 }, you: 38, from: 34, to: 326 },
  wide: { width: 720, row: 104, base: 62, title: { width: 290, y: 40 }, you: 92, from: 350, to: 680 },
} as const;
type Shape = (typeof shapes)[keyof typeof shapes];
type Places = ScalePoint<number>;

const head = 8;
const legend = 44;
const tallest = 34;
const columnWidth = 30;

/**
 * Boards of one type, a row a section or item: how many stand at each level as columns with their counts, the middle as a triangle,
 * and whoever looks as a filled mark: *you are here*. Where there are too few to say, the row says so and shows the mark alone.
 */
export function distributionChart(input: DistributionInput): Chart {
  const at = shapes[input.shape];
  const places = scalePoint<number>()
    .domain(input.levelNames.map((_, index) => index + 1))
    .range([at.from, at.to]);
  const most = Math.max(1, ...input.rows.flatMap(({ counts }) => counts ?? []));
  const parts = input.rows.flatMap((row, index) => rowOf(row, { at, places, most, top: head + index * at.row, index }));
  const height = head + input.rows.length * at.row + legend;
  const alt = `${input.title}. ${input.finding}`;
  const svg = drawing(at.width, height, alt, [...parts, ...explained(height - legend / 2)]);
  return { svg, width: at.width, height, finding: input.finding, table: distributionTable(input), alt };
}

interface RowPlace {
  readonly at: Shape;
  readonly places: Places;
  readonly most: number;
  readonly top: number;
  readonly index: number;
}

function rowOf(row: DistributionRow, { at, places, most, top, index }: RowPlace): readonly SvgNode[] {
  const base = top + at.base;
  const levels = places.domain();
  const ground = index % 2 === 0 ? [element('rect', { x: 0, y: top, width: at.width, height: at.row, ...filled('sand') })] : [];
  return [
    ...ground,
    ...linesAt(8, top + at.title.y, wrapped(row.title, at.title.width, 14, at.row === shapes.narrow.row ? 1 : 3)),
    ...(row.counts ?? []).flatMap((count, place) => column(places(place + 1) ?? 0, base, count, most)),
    element('line', { x1: at.from - 20, x2: at.to + 20, y1: base, y2: base, ...lined('line') }),
    ...levels.map((level) =>
      textAt(places(level) ?? 0, base + 20, String(level), { size: 13, colour: 'quiet', anchor: 'middle' }),
    ),
    ...(row.median === null ? [] : [medianMark(xOf(places, row.median), base + 34)]),
    ...youAreHere(row, places, { base, top, at }),
  ];
}

const xOf = (places: Places, level: number): number => (places(1) ?? 0) + (level - 1) * places.step();

function column(x: number, base: number, count: number, most: number): readonly SvgNode[] {
  if (count === 0) return [];
  const height = (count / most) * tallest;
  return [
    element('rect', { x: x - columnWidth / 2, y: base - height, width: columnWidth, height, ...filled('soft') }),
    textAt(x, base - height - 4, String(count), { size: 12, colour: 'quiet', anchor: 'middle' }),
  ];
}

/** The mark covers the figure of its place; without a level the words say why. */
function youAreHere(
  { you, youWords, counts }: DistributionRow,
  places: Places,
  { base, top, at }: { readonly base: number; readonly top: number; readonly at: Shape },
): readonly SvgNode[] {
  const few =
    counts === null ? [textAt(at.from - 20, base - 12, 'too few like boards to say', { size: 12, colour: 'quiet' })] : [];
  if (you !== null) return [...agreedMark(xOf(places, you), base + 15, you), ...few];
  return [
    textAt(8, top + at.you, `You: ${youWords.charAt(0).toLowerCase()}${youWords.slice(1)}`, { size: 12, colour: 'quiet' }),
    ...few,
  ];
}

function explained(y: number): readonly SvgNode[] {
  const small = { size: 12, colour: 'quiet' } as const;
  return [
    element('circle', { cx: 16, cy: y, r: 8, ...filled('teal') }),
    textAt(30, y + 4.5, 'you are here', small),
    element('rect', { x: 118, y: y - 9, width: 18, height: 18, ...filled('soft') }),
    textAt(142, y + 4.5, 'boards at a level', small),
    medianMark(254, y + 3),
    textAt(266, y + 4.5, 'their middle', small),
  ];
}
