import { bandInWords, type Spread } from '@candour/scoring';
import type { Chart } from './chart.js';
import { medianMark } from './median-mark.js';
import { filled, lined } from './palette.js';
import { medianWords, spreadFinding, spreadTable, whyNothing } from './spread-words.js';
import { drawing, element, type SvgNode } from './svg.js';
import { linesAt, textAt, wrapped } from './text.js';

export interface SpreadInput {
  readonly itemTitle: string;
  /** The scale in words, lowest first: `levelNames[0]` is level 1. */
  readonly levelNames: readonly string[];
  readonly spread: Spread;
  /** Whose answers these are: the board's, unless told. */
  readonly by?: 'board' | 'teams';
}

const width = 360;
const top = 74;
/** Where the columns stand; without columns there is nothing to leave room for. */
const floorOf = ({ counts }: Spread): number => (counts === null ? 100 : 178);
const belowTheFloor = 84;
const heightOfNothing = 150;

/**
 * What the board gave to one item: a column a level with the median marked; where counts may not be shown only the
 * median's place and the band in words; and where too few gave a level, that and nothing else. The picture draws what is
 * in the spread, so it can show no more than that.
 */
export function spreadChart({ itemTitle, levelNames, spread, by = 'board' }: SpreadInput): Chart {
  const finding = spreadFinding(spread);
  const what = `${by === 'board' ? 'What the board gave alone' : 'What the teams say'}: ${itemTitle}`;
  const alt = `${what}. ${finding}`;
  const nothing = whyNothing(spread);
  const height = nothing === null ? floorOf(spread) + belowTheFloor : heightOfNothing;
  const parts = nothing === null ? shown(spread, levelNames) : notShown(spread, nothing, height);
  return {
    svg: drawing(width, height, alt, parts),
    width,
    height,
    finding,
    table: spreadTable(spread, what, levelNames, by === 'board' ? 'member' : 'person'),
    alt,
  };
}

function notShown(spread: Spread, why: string, height: number): readonly SvgNode[] {
  return [
    element('rect', { x: 0, y: 0, width, height, rx: 8, ...filled('sand') }),
    ...linesAt(width / 2, height / 2 - 8, wrapped(why, width - 40, 18, 2), { size: 18, bold: true, anchor: 'middle' }),
    textAt(width / 2, height / 2 + 32, answeredWords(spread), { colour: 'quiet', anchor: 'middle' }),
  ];
}

const answeredWords = ({ answered, eligible }: Spread): string => `${answered} of ${eligible} answered`;

function shown(spread: Spread, levelNames: readonly string[]): readonly SvgNode[] {
  const floor = floorOf(spread);
  const levels = Array.from({ length: spread.scale }, (_, index) => index + 1);
  const places = placesOf(levels.length);
  const middleOf = (level: number): number => places.first + places.column / 2 + (level - 1) * places.step;
  return [
    ...heading(spread),
    ...(spread.counts === null ? limitedPlaces(levels, middleOf, floor) : columns(spread.counts, places, middleOf, floor)),
    element('line', { x1: 8, x2: width - 8, y1: floor, y2: floor, ...lined('line', 1.5) }),
    ...(spread.median === null ? [] : median(spread.median, middleOf, floor)),
    ...levels.flatMap((level) => [
      textAt(middleOf(level), floor + 48, String(level), { size: 16, bold: true, anchor: 'middle' }),
      ...linesAt(middleOf(level), floor + 64, wrapped(levelNames[level - 1] ?? '', places.step, 12, 2), {
        size: 12,
        colour: 'quiet',
        anchor: 'middle',
      }),
    ]),
  ];
}

function heading(spread: Spread): readonly SvgNode[] {
  const { band, noLevel, cannotAssure } = spread;
  const [word, rest] = band === null ? ['Median only', null] : splitWords(bandInWords(band));
  const without = noLevel === null || noLevel === 0 ? '' : `, ${noLevel} without a level`;
  return [
    textAt(8, 20, word, { size: 18, bold: true }),
    ...(rest === null ? [] : [textAt(8, 38, rest, { colour: 'ink' })]),
    textAt(8, 56, `${answeredWords(spread)}${without}${cannotAssure ? '; many do not know' : ''}`, { size: 13, colour: 'quiet' }),
  ];
}

/** *Wide: members see …* as a word and the rest with a capital. */
function splitWords(words: string): readonly [string, string | null] {
  const [word = words, rest] = words.split(': ');
  return [word, rest === undefined ? null : rest.charAt(0).toUpperCase() + rest.slice(1)];
}

interface Places {
  readonly first: number;
  readonly step: number;
  readonly column: number;
}

/**
 * Where as many columns stand: as d3's band scale has them (padding 0.22 between, 0.05 outside). It is written out here because
 * every phone in the room loads this picture, and d3's scales come whole, at ten kilobytes.
 */
function placesOf(levels: number): Places {
  const between = 0.22;
  const room = width - 16;
  const step = room / Math.max(1, levels - between + 0.1);
  return { first: 8 + (room - step * (levels - between)) / 2, step, column: step * (1 - between) };
}

function columns(
  counts: readonly number[],
  places: Places,
  middleOf: (level: number) => number,
  floor: number,
): readonly SvgNode[] {
  const tall = (count: number): number => (floor - top - 18) * (count / Math.max(1, ...counts));
  return counts.flatMap((count, index) => {
    const x = middleOf(index + 1) - places.column / 2;
    const columnHeight = tall(count);
    const column = { x, y: floor - columnHeight, width: places.column, height: columnHeight, rx: 2, ...filled('teal') };
    const figure = textAt(middleOf(index + 1), floor - columnHeight - 6, String(count), {
      size: 15,
      bold: count > 0,
      colour: count > 0 ? 'ink' : 'quiet',
      anchor: 'middle',
    });
    return count > 0 ? [element('rect', column), figure] : [figure];
  });
}

/** Places without heights: nothing here may look like a count. */
function limitedPlaces(levels: readonly number[], middleOf: (level: number) => number, floor: number): readonly SvgNode[] {
  return levels.map((level) =>
    element('line', { x1: middleOf(level), x2: middleOf(level), y1: floor - 8, y2: floor, ...lined('line', 1.5) }),
  );
}

function median(value: number, middleOf: (level: number) => number, floor: number): readonly SvgNode[] {
  const x = middleOf(value);
  // Kept inside the picture at both ends.
  const labelX = Math.min(Math.max(x, 44), width - 44);
  return [
    medianMark(x, floor + 9),
    textAt(labelX, floor + 27, `median ${medianWords(value)}`, { size: 12, bold: true, anchor: 'middle' }),
  ];
}
