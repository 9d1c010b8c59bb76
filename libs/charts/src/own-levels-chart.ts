import { scalePoint } from 'd3-scale';
import type { Chart } from './chart.js';
import { placeMark } from './marks.js';
import { filled, lined } from './palette.js';
import { placeRows, type RowShape, rowShapes } from './rows.js';
import { drawing, element, type SvgNode } from './svg.js';
import { counted, linesAt, listed, textAt, wrapped } from './text.js';

/** What one person said of one item, now and the time before. */
export interface OwnLevel {
  readonly title: string;
  /** Null where it is on no level: then `said` stands in its place. */
  readonly level: number | null;
  readonly said: string;
  /** Null where there is none to compare with. */
  readonly before: number | null;
}

export interface OwnLevelsInput {
  readonly title: string;
  readonly items: readonly OwnLevel[];
  /** Lowest first. */
  readonly levelNames: readonly string[];
  readonly shape: RowShape;
}

const legend = 40;

/** How far a name at an end reaches beyond its place. */
const beyond = 20;

/**
 * One person's own levels: a row an item with its places, what they said now as a filled mark and what they said before as an open
 * one. What is on no level says so in words. No line joins the marks and nothing is added up.
 */
export function ownLevelsChart({ title, items, levelNames, shape }: OwnLevelsInput): Chart {
  const at = rowShapes[shape];
  const head = shape === 'wide' ? 44 : 40;
  const places = scalePoint<number>()
    .domain(levelNames.map((_, index) => index + 1))
    .range([at.from + 8, at.to - 8]);
  const rows = placeRows(
    items.map((item) => item.title),
    shape,
    head,
  );
  const bottom = rows.at(-1);
  const height = (bottom ? bottom.top + bottom.height : head) + legend;
  const parts = [
    ...heading(levelNames, places, shape),
    ...rows.flatMap((row, index) => [...row.parts, ...marks(items[index], places, row.line, at.from)]),
    ...explained(height - legend / 2, items),
  ];
  const finding = ownFinding(items, levelNames);
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

/** The names above their places; those at the ends stand inside the picture. */
function heading(names: readonly string[], places: ReturnType<typeof scalePoint<number>>, shape: RowShape): readonly SvgNode[] {
  const small = { size: 12, colour: 'quiet' } as const;
  const room = places.step() - (shape === 'wide' ? 8 : 20);
  return names.flatMap((name, index) => {
    const x = places(index + 1) ?? 0;
    const lines = wrapped(name, room, 12, 2);
    if (index === 0) return linesAt(x - beyond, 16, lines, { ...small, anchor: 'start' });
    if (index === names.length - 1) return linesAt(x + beyond, 16, lines, { ...small, anchor: 'end' });
    return linesAt(x, 16, lines, { ...small, anchor: 'middle' });
  });
}

function marks(
  item: OwnLevel | undefined,
  places: ReturnType<typeof scalePoint<number>>,
  y: number,
  from: number,
): readonly SvgNode[] {
  if (!item) return [];
  if (item.level === null) return [textAt(from, y + 4.5, item.said, { size: 13, colour: 'quiet' })];
  const levels = places.domain();
  const xOf = (level: number): number => places(level) ?? 0;
  const before = item.before === null ? [] : [element('circle', { cx: xOf(item.before), cy: y, r: 13, ...lined('ink', 2) })];
  return [
    element('line', { x1: xOf(1), x2: xOf(levels.length), y1: y, y2: y, ...lined('line', 1) }),
    ...levels.map((level) => placeMark(xOf(level), y)),
    element('circle', { cx: xOf(item.level), cy: y, r: 8, ...filled('teal') }),
    ...before,
  ];
}

function explained(y: number, items: readonly OwnLevel[]): readonly SvgNode[] {
  const small = { size: 12, colour: 'quiet' } as const;
  const now = [element('circle', { cx: 18, cy: y, r: 8, ...filled('teal') }), textAt(34, y + 4.5, 'what I said', small)];
  if (items.every(({ before }) => before === null)) return now;
  return [
    ...now,
    element('circle', { cx: 140, cy: y, r: 11, ...lined('ink', 2) }),
    textAt(160, y + 4.5, 'the time before', small),
  ];
}

/** How many items stand at each level, most often first, and how many at none. */
export function ownFinding(items: readonly OwnLevel[], levelNames: readonly string[]): string {
  const at = levelNames
    .map((name, index) => ({ name, count: items.filter(({ level }) => level === index + 1).length }))
    .filter(({ count }) => count > 0)
    .reverse()
    .map(({ name, count }) => `“${name}” for ${counted(count, 'item')}`);
  const without = items.filter(({ level }) => level === null).length;
  const parts = without > 0 ? [...at, `no level for ${without}`] : at;
  return parts.length === 0 ? 'Nothing was said.' : `I said ${listed(parts)}.`;
}

function tableOf(caption: string, items: readonly OwnLevel[], levelNames: readonly string[]): Chart['table'] {
  const compared = items.some(({ before }) => before !== null);
  const nameOf = (level: number | null): string => (level === null ? '–' : (levelNames[level - 1] ?? String(level)));
  return {
    caption,
    columns: ['Item', 'What I said', ...(compared ? ['The time before'] : [])],
    rows: items.map((item) => [item.title, item.said, ...(compared ? [nameOf(item.before)] : [])]),
  };
}
