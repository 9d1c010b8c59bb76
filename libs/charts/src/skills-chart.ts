import { scaleLinear } from 'd3-scale';
import type { Chart } from './chart.js';
import { lined, shadeOf } from './palette.js';
import { placeRows, type RowShape, rowShapes } from './rows.js';
import { drawing, element, type SvgNode } from './svg.js';
import { counted, textAt } from './text.js';

/** One item of a board's skills picture, as it was released. */
export interface SkillsRow {
  readonly title: string;
  /** `counts[0]` said the lowest level; null where too few gave a level. */
  readonly counts: readonly number[] | null;
  /** How many had no chance to show it; null where that is not shown. */
  readonly noChance: number | null;
}

export interface SkillsInput {
  readonly title: string;
  readonly items: readonly SkillsRow[];
  /** Lowest first. */
  readonly levelNames: readonly string[];
  readonly shape: RowShape;
}

const tooFew = 'Too few gave a level';
const barHeight = 24;
const legendRow = 26;

/**
 * A board's skills: a row an item, in it one bar from the lowest level to the highest with its figures, and open at the end whoever
 * had no chance to show it. Where too few gave a level, that stands there and nothing else.
 */
export function skillsChart({ title, items, levelNames, shape }: SkillsInput): Chart {
  const at = rowShapes[shape];
  const rows = placeRows(
    items.map((item) => item.title),
    shape,
    4,
  );
  const bottom = rows.at(-1);
  const top = bottom ? bottom.top + bottom.height : 4;
  const perLine = shape === 'wide' ? levelNames.length + 1 : 2;
  const height = top + 16 + Math.ceil((levelNames.length + 1) / perLine) * legendRow;
  const parts = [
    ...rows.flatMap((row, index) => [...row.parts, ...barOf(items[index], row.line, at.from, at.to)]),
    ...legend(levelNames, top + 12, at.width, perLine),
  ];
  const finding = findingOf(items);
  const alt = `${title}. ${finding}`;
  return {
    svg: drawing(at.width, height, alt, parts),
    width: at.width,
    height,
    finding,
    table: tableOf(title, items, levelNames),
    alt,
  };
}

function barOf(item: SkillsRow | undefined, line: number, from: number, to: number): readonly SvgNode[] {
  if (!item) return [];
  const { counts, noChance } = item;
  if (counts === null) return [textAt(from, line + 4.5, tooFew, { size: 13, colour: 'quiet' })];
  const scale = counts.length;
  const segments = [
    ...counts.map((count, index) => ({ count, level: (index + 1) as number | null })),
    { count: noChance ?? 0, level: null },
  ].filter(({ count }) => count > 0);
  const x = scaleLinear([0, segments.reduce((sum, { count }) => sum + count, 0)], [from, to]);
  let before = 0;
  return segments.flatMap(({ count, level }) => {
    const box = { x: x(before), y: line - barHeight / 2, width: x(before + count) - x(before) - 2, height: barHeight, rx: 2 };
    before += count;
    return segment(box, level, scale, String(count));
  });
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly rx: number };

/** A level on the ramp with the ink that is read on it; no chance to show it as an open box. */
function segment(box: Box, level: number | null, scale: number, words: string): readonly SvgNode[] {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2 + 4.5];
  if (level === null)
    return [element('rect', { ...box, ...lined('line', 1.5) }), textAt(x, y, words, { size: 13, anchor: 'middle' })];
  const shade = shadeOf(level, scale);
  const figure = { x, y, 'font-size': 13, 'font-weight': 600, 'text-anchor': 'middle', fill: shade.ink };
  return [
    element('rect', { ...box, fill: shade.fill, class: `chart-level-${shade.step}` }),
    element('text', { ...figure, class: `chart-figure-${shade.step}` }, [words]),
  ];
}

function legend(levelNames: readonly string[], top: number, width: number, perLine: number): readonly SvgNode[] {
  const entries = [
    ...levelNames.map((words, index) => ({ words, level: (index + 1) as number | null })),
    { words: 'No chance to show', level: null },
  ];
  return entries.flatMap(({ words, level }, index) => {
    const x = 8 + (index % perLine) * ((width - 8) / perLine);
    const y = top + Math.floor(index / perLine) * legendRow;
    return [
      ...segment({ x, y, width: 18, height: 16, rx: 2 }, level, levelNames.length, ''),
      textAt(x + 24, y + 12.5, words, { size: 12, colour: 'quiet' }),
    ];
  });
}

function findingOf(items: readonly SkillsRow[]): string {
  const shown = items.filter(({ counts }) => counts !== null).length;
  if (shown === items.length) return `Levels are shown for all ${counted(shown, 'item')}.`;
  return `Levels are shown for ${shown} of ${counted(items.length, 'item')}; too few gave one to the others.`;
}

function tableOf(caption: string, items: readonly SkillsRow[], levelNames: readonly string[]): Chart['table'] {
  return {
    caption,
    columns: ['Item', ...levelNames, 'No chance to show'],
    rows: items.map(({ title, counts, noChance }) => [
      title,
      ...levelNames.map((_, index) => (counts === null ? (index === 0 ? tooFew : '–') : String(counts[index] ?? 0))),
      noChance === null ? '–' : String(noChance),
    ]),
  };
}
