import { table } from '../blocks.js';
import type { Block, Slide, TableBlock } from '../outline.js';
import { inWords } from '../words.js';

/** What a screen across a board room still shows in readable letters. */
export const [MOST_POINTS, MOST_ROWS] = [6, 8] as const;

export function slide(title: string, over: Partial<Slide>): Slide {
  return { title, lead: null, points: [], table: null, chart: null, note: null, ...over };
}

/** The paragraph of the paper with this key; `null` where the trust emptied it or the part is not in the paper. */
export function wordsOf(blocks: readonly Block[], key: string): string | null {
  const block = blocks.find((one) => one.kind === 'paragraph' && one.own?.key === key);
  return block?.kind === 'paragraph' ? block.text : null;
}

/** The same for a list. */
export function linesOf(blocks: readonly Block[], key: string): readonly string[] {
  const block = blocks.find((one) => one.kind === 'list' && one.own?.key === key);
  return block?.kind === 'list' ? block.items : [];
}

/** A table of the first rows that fit, and the sentence that says how many are left out. */
export function firstRows(
  columns: readonly (readonly [head: string, width: number])[],
  rows: readonly (readonly string[])[],
): { table: TableBlock | null; note: string | null } {
  const shown = rows.slice(0, MOST_ROWS);
  return { table: shown.length === 0 ? null : table(null, columns, shown), note: leftOut(rows.length - shown.length) };
}

/** All rows, on as many slides as they fill: what may not be left to the paper. */
export function allRows(
  title: string,
  columns: readonly (readonly [head: string, width: number])[],
  rows: readonly (readonly string[])[],
  over: Partial<Slide>,
): Slide[] {
  const parts = Math.ceil(rows.length / MOST_ROWS);
  return Array.from({ length: parts }, (_, part) =>
    slide(parts === 1 ? title : `${title}, part ${part + 1} of ${parts}`, {
      ...over,
      table: table(null, columns, rows.slice(part * MOST_ROWS, (part + 1) * MOST_ROWS)),
    }),
  );
}

/** @example leftOut(2) // 'Two more are in the paper.' */
export function leftOut(count: number): string | null {
  if (count <= 0) return null;
  const words = inWords(count);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} more ${count === 1 ? 'is' : 'are'} in the paper.`;
}
