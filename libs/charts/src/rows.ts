import { filled } from './palette.js';
import { element, type SvgNode } from './svg.js';
import { linesAt, wrapped } from './text.js';

/** Narrow for a phone: the title of a row stands above it. Wide for paper and desk: beside it. */
export type RowShape = 'narrow' | 'wide';

/** Where the parts of a row stand, in units of the viewBox; `line` is the middle of what is drawn, from the top of its row. */
export const rowShapes = {
  narrow: { width: 360, row: 72, title: { x: 8, width: 344 }, line: 50, from: 24, to: 336 },
  wide: { width: 720, row: 46, title: { x: 8, width: 300 }, line: 23, from: 336, to: 696 },
} as const;

export interface RowPlace {
  readonly top: number;
  readonly height: number;
  /** The middle of what is drawn. */
  readonly line: number;
  /** The title, and the ground of every second row. */
  readonly parts: readonly SvgNode[];
}

/** Rows below each other from `top`, each as high as its title asks for. */
export function placeRows(titles: readonly string[], shape: RowShape, top: number): readonly RowPlace[] {
  const at = rowShapes[shape];
  let y = top;
  return titles.map((title, index) => {
    const lines = wrapped(title, at.title.width, 14, 2);
    const more = (lines.length - 1) * 18;
    const height = shape === 'narrow' ? at.row + more : at.row;
    const line = y + at.line + (shape === 'narrow' ? more : 0);
    const titleY = shape === 'narrow' ? y + 22 : line + 5 - more / 2;
    const ground = index % 2 === 0 ? [element('rect', { x: 0, y, width: at.width, height, ...filled('sand') })] : [];
    const place = { top: y, height, line, parts: [...ground, ...linesAt(at.title.x, titleY, lines)] };
    y += height;
    return place;
  });
}
