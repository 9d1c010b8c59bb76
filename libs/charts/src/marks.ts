import { symbol, symbolDiamond2 } from 'd3-shape';
import { filled, lined } from './palette.js';
import { element, type SvgNode } from './svg.js';
import { textAt } from './text.js';

/** The agreed level: a filled mark with its figure. */
export function agreedMark(x: number, y: number, level: number): readonly SvgNode[] {
  return [
    element('circle', { cx: x, cy: y, r: 10, ...filled('teal') }),
    textAt(x, y + 4.5, String(level), { size: 13, colour: 'page', bold: true, anchor: 'middle' }),
  ];
}

/** The ambition: an open mark, large enough to stand around the agreed one. */
export function ambitionMark(x: number, y: number): SvgNode {
  return element('path', {
    d: symbol(symbolDiamond2, 600)() ?? '',
    transform: `translate(${x},${y})`,
    'stroke-linejoin': 'round',
    ...lined('ink', 2),
  });
}

/** A level that nobody agreed on yet: an empty place. */
export function placeMark(x: number, y: number): SvgNode {
  return element('circle', { cx: x, cy: y, r: 4, ...lined('line', 1.5) });
}

/** One to three ticks for an evidence grade, the first starting at x; none for grade 0. */
export function evidenceTicks(x: number, y: number, grade: number, ink: string | null = null): readonly SvgNode[] {
  const paint = ink === null ? lined('ink', 2) : { fill: 'none', stroke: ink, 'stroke-width': 2 };
  return Array.from({ length: grade }, (_, index) =>
    element('path', {
      d: `M${x + index * 11} ${y} l3 4 l6 -8`,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      ...paint,
    }),
  );
}
