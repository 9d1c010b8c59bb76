import { type ScalePoint, scalePoint } from 'd3-scale';
import type { Chart } from './chart.js';
import { type DotPlotGroup, type DotPlotInput, type DotPlotTrust, dotPlotTable, remarkBeside } from './dot-plot-words.js';
import { agreedMark, evidenceTicks } from './marks.js';
import { medianMark } from './median-mark.js';
import { filled, lined } from './palette.js';
import { medianWords } from './spread-words.js';
import { drawing, element, type SvgNode } from './svg.js';
import { linesAt, textAt, wrapped } from './text.js';

/** Where things stand, in units of the viewBox. */
const shapes = {
  narrow: { width: 360, row: 62, line: 40, name: { width: 344, lines: 2, y: 18 }, from: 26, to: 226, ticks: 252 },
  wide: { width: 720, row: 40, line: 20, name: { width: 270, lines: 2, y: 25 }, from: 304, to: 504, ticks: 532 },
} as const;
type Shape = (typeof shapes)[keyof typeof shapes];

const head = 30;
const foot = 8;

/**
 * Like trusts on one item: a row a trust in the groups and the order given, its published level as a dot on the places of the
 * scale; an open dot with the reason where it does not compare, words where there is no level. The middle of boards of a type
 * stands at the head of its group, as a mark of its own.
 */
export function dotPlotChart(input: DotPlotInput): Chart {
  const at = shapes[input.shape];
  const levels = input.levelNames.map((_, index) => index + 1);
  const places = scalePoint<number>().domain(levels).range([at.from, at.to]);
  const parts: SvgNode[] = axis(levels, places, 18);
  let y = head;
  for (const group of input.groups) {
    parts.push(...groupHead(group, at, places, { top: y, foot: y + groupHeight(group, input.shape) - 6 }));
    y += groupHeight(group, input.shape);
    for (const trust of group.trusts) {
      const row = rowOf(trust, at, places, y, input.shape);
      parts.push(...row.parts);
      y += row.height;
    }
  }
  const height = y + foot;
  const alt = `${input.title}. ${input.finding}`;
  const svg = drawing(at.width, height, alt, parts);
  return { svg, width: at.width, height, finding: input.finding, table: dotPlotTable(input), alt };
}

const groupHeight = ({ median }: DotPlotGroup, shape: DotPlotInput['shape']): number =>
  shape === 'narrow' && median !== null ? 58 : 36;

/** The type, and on the places of the scale the middle of its boards: on a phone below the name, else beside it. */
function groupHead(
  { trustType, median }: DotPlotGroup,
  at: Shape,
  places: ScalePoint<number>,
  { top, foot }: { readonly top: number; readonly foot: number },
): readonly SvgNode[] {
  const middle =
    median === null
      ? []
      : [
          medianMark(xOf(places, median), foot - 8),
          textAt(at.ticks, foot - 6, `median ${medianWords(median)} of its type`, { size: 12 }),
        ];
  return [
    textAt(8, top + 22, trustType, { bold: true }),
    ...middle,
    element('line', { x1: 0, x2: at.width, y1: foot, y2: foot, ...lined('line') }),
  ];
}

const xOf = (places: ScalePoint<number>, level: number): number => (places(1) ?? 0) + (level - 1) * places.step();

function axis(levels: readonly number[], places: ScalePoint<number>, y: number): SvgNode[] {
  return levels.map((level) => textAt(xOf(places, level), y, String(level), { size: 13, colour: 'quiet', anchor: 'middle' }));
}

/** A row: on a phone a second line of the name makes it taller, beside the places it does not. */
function rowOf(
  trust: DotPlotTrust,
  at: Shape,
  places: ScalePoint<number>,
  top: number,
  shape: DotPlotInput['shape'],
): { readonly parts: readonly SvgNode[]; readonly height: number } {
  const lines = wrapped(trust.name, at.name.width, 14, at.name.lines);
  const more = (lines.length - 1) * 18;
  const y = top + at.line + (shape === 'narrow' ? more : 0);
  const nameY = top + at.name.y - (shape === 'narrow' ? 0 : more / 2);
  const parts = [
    ...linesAt(8, nameY, lines),
    element('line', { x1: xOf(places, 1), x2: xOf(places, places.domain().length), y1: y, y2: y, ...lined('faint', 1.5) }),
    ...places.domain().map((level) => element('circle', { cx: xOf(places, level), cy: y, r: 2.5, ...filled('line') })),
    ...dot(trust, places, y),
    ...beside(trust, at, y),
  ];
  return { parts, height: at.row + (shape === 'narrow' ? more : 0) };
}

function dot(trust: DotPlotTrust, places: ScalePoint<number>, y: number): readonly SvgNode[] {
  if (trust.level === null) return [];
  const x = xOf(places, trust.level);
  if (trust.compares) return agreedMark(x, y, trust.level);
  return [
    element('circle', { cx: x, cy: y, r: 10, ...filled('page') }),
    element('circle', { cx: x, cy: y, r: 10, ...lined('line', 1.5) }),
    textAt(x, y + 4.5, String(trust.level), { size: 13, colour: 'quiet', anchor: 'middle' }),
  ];
}

function beside(trust: DotPlotTrust, at: Shape, y: number): readonly SvgNode[] {
  const remark = remarkBeside(trust);
  const ticks = evidenceTicks(at.ticks, y + 1, trust.evidenceGrade ?? 0);
  if (remark === null) return ticks;
  const x = ticks.length === 0 ? at.ticks : at.ticks + 38;
  const lines = wrapped(remark, at.width - x - 4, 11, 3);
  return [...ticks, ...linesAt(x, y + 4 - (lines.length - 1) * 7, lines, { size: 11, colour: 'quiet' })];
}
