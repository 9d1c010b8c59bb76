import { scaleBand } from 'd3-scale';
import type { Chart } from './chart.js';
import { evidenceTicks } from './marks.js';
import {
  cellCompares,
  emptyCellWords,
  type MatrixCell,
  type MatrixInput,
  type MatrixTrust,
  matrixFinding,
  matrixTable,
  remarkOn,
} from './matrix-words.js';
import { filled, lined, palette, shadeOf } from './palette.js';
import { drawing, element, type SvgNode } from './svg.js';
import { linesAt, textAt, wrapped } from './text.js';

const width = 1000;
const names = 250;
const head = 66;
const groupRow = 34;
const trustRow = 46;
const legendRow = 48;

/**
 * Trusts down the side in the groups and the order given, sections across: each cell a level on a light to dark ramp of
 * one hue with its figure and evidence ticks; hatched in grey with the reason where it does not compare; in words where there is
 * no figure.
 */
export function matrixChart(input: MatrixInput): Chart {
  const { title, sections, groups, scale } = input;
  const rows = groups.reduce((sum, group) => sum + groupRow + group.trusts.length * trustRow, 0);
  const height = head + rows + legendRow;
  const columns = scaleBand<string>()
    .domain(sections.map((section) => section.code))
    .range([names, width - 4])
    .paddingInner(0.05);
  const finding = matrixFinding(input);
  const alt = `${title}. ${finding}`;
  const parts: SvgNode[] = sections.flatMap((section) =>
    sectionTitle(section.title, columns(section.code) ?? 0, columns.bandwidth()),
  );
  let y = head;
  for (const { trustType, trusts } of groups) {
    parts.push(
      textAt(4, y + 22, trustType, { size: 14, bold: true }),
      element('line', { x1: 0, x2: width, y1: y + 30, y2: y + 30, ...lined('line') }),
    );
    y += groupRow;
    for (const trust of trusts) {
      parts.push(...nameOf(trust, y));
      if (trust.inPlace !== null) parts.push(...instead(trust.inPlace, y));
      else
        for (const { code } of sections)
          parts.push(
            ...cell(
              trust,
              trust.cells.find((each) => each.sectionCode === code),
              { x: columns(code) ?? 0, y, width: columns.bandwidth() },
              scale,
            ),
          );
      y += trustRow;
    }
  }
  const graded = groups.some(({ trusts }) => trusts.some(({ cells }) => cells.some((one) => one.evidenceGrade !== null)));
  parts.push(...legend(y, scale, graded));
  return { svg: drawing(width, height, alt, parts), width, height, finding, table: matrixTable(input), alt };
}

function sectionTitle(title: string, x: number, columnWidth: number): readonly SvgNode[] {
  const lines = wrapped(title, columnWidth, 13, 3);
  return linesAt(x + columnWidth / 2, head - 10 - (lines.length - 1) * 16, lines, { size: 13, anchor: 'middle' });
}

function nameOf(trust: MatrixTrust, y: number): readonly SvgNode[] {
  const remark = remarkOn(trust);
  if (remark === null) {
    const lines = wrapped(trust.name, names - 12, 14, 2);
    return linesAt(4, y + 25 - (lines.length - 1) * 9, lines);
  }
  const [name = ''] = wrapped(trust.name, names - 12, 14, 1);
  return [textAt(4, y + 19, name), ...linesAt(4, y + 34, wrapped(remark, names - 12, 12, 1), { size: 12, colour: 'quiet' })];
}

/** One place for the whole row of a trust without figures: what there is instead is said once. */
function instead(words: string, y: number): readonly SvgNode[] {
  return [
    element('rect', { x: names, y, width: width - 4 - names, height: cellHeight, rx: 3, ...lined('faint') }),
    textAt(names + 12, y + cellHeight / 2 + 4, words, { size: 12, colour: 'quiet' }),
  ];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
const cellHeight = trustRow - 6;

function cell(
  trust: MatrixTrust,
  given: MatrixCell | undefined,
  { x, y, width: wide }: Place,
  scale: number,
): readonly SvgNode[] {
  const box = { x, y, width: wide, height: cellHeight, rx: 3 };
  const middle = x + wide / 2;
  const words = emptyCellWords(trust, given);
  if (words !== null || given === undefined || given.level === null) {
    const lines = wrapped(words ?? '', wide - 6, 12, 2);
    const first = y + cellHeight / 2 + 4 - (lines.length - 1) * 7;
    return [
      element('rect', { ...box, ...lined('faint') }),
      ...linesAt(middle, first, lines, { size: 12, colour: 'quiet', anchor: 'middle' }),
    ];
  }
  return cellCompares(trust, given) ? compared(given, given.level, box, scale) : notCompared(given.level, box);
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly rx: number };

function compared({ evidenceGrade }: MatrixCell, level: number, box: Box, scale: number): readonly SvgNode[] {
  const shade = shadeOf(level, scale);
  const middle = box.x + box.width / 2;
  const ticks = evidenceGrade ?? 0;
  const figureX = ticks === 0 ? middle : middle - 4 - ticks * 4;
  return [
    element('rect', { ...box, fill: shade.fill, class: `chart-level-${shade.step}` }),
    element(
      'text',
      {
        ...{ x: figureX, y: box.y + box.height / 2 + 6, 'font-size': 18, 'font-weight': 600, 'text-anchor': 'middle' },
        ...{ fill: shade.ink, class: `chart-figure-${shade.step}` },
      },
      [String(level)],
    ),
    ...evidenceTicks(figureX + 12, box.y + box.height / 2 + 1, ticks, shade.ink),
  ];
}

/** Grey hatching drawn line by line: a pattern would need an id, and two charts on a page would share it. The figure stands on a clear ground. */
function notCompared(level: number, box: Box): readonly SvgNode[] {
  const middle = box.x + box.width / 2;
  return [
    element('rect', { ...box, ...filled('faint') }),
    element('path', { d: hatching(box), ...lined('line', 1) }),
    element('circle', { cx: middle, cy: box.y + box.height / 2, r: 14, ...filled('page') }),
    textAt(middle, box.y + box.height / 2 + 6, String(level), { size: 18, colour: 'quiet', anchor: 'middle' }),
  ];
}

/** Lines rising to the right, eight apart, cut at the edges of the box. */
function hatching({ x, y, width: wide, height: high }: Box): string {
  const lines: string[] = [];
  for (let start = 8; start < wide + high; start += 8) {
    const from = { x: x + Math.max(0, start - high), y: y + Math.min(start, high) };
    const to = { x: x + Math.min(start, wide), y: y + Math.max(0, start - wide) };
    lines.push(`M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`);
  }
  return lines.join('');
}

function legend(y: number, scale: number, graded: boolean): readonly SvgNode[] {
  const top = y + 14;
  const levels = Array.from({ length: scale }, (_, index) => index + 1);
  const after = names + scale * 34 + 10;
  const small = { size: 12, colour: 'quiet' } as const;
  const sample: Box = { x: graded ? after + 240 : after + 10, y: top, width: 30, height: 22, rx: 2 };
  return [
    textAt(4, top + 16, 'Level, light to dark', small),
    ...levels.flatMap((level) => {
      const shade = shadeOf(level, scale);
      const x = names + (level - 1) * 34;
      const figure = {
        x: x + 15,
        y: top + 16,
        'font-size': 13,
        'text-anchor': 'middle',
        fill: shade.ink,
        class: `chart-figure-${shade.step}`,
      };
      return [
        element('rect', { x, y: top, width: 30, height: 22, rx: 2, fill: shade.fill, class: `chart-level-${shade.step}` }),
        element('text', figure, [String(level)]),
      ];
    }),
    ...(graded
      ? [...evidenceTicks(after + 10, top + 12, 3), textAt(after + 52, top + 16, 'evidence grade, up to three ticks', small)]
      : []),
    element('rect', { ...sample, ...filled('faint') }),
    element('path', { d: hatching(sample), fill: 'none', stroke: palette.line, class: 'chart-line-line' }),
    textAt(sample.x + 40, top + 16, 'does not compare; the reason is below its name', small),
  ];
}
