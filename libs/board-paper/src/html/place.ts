import type { Block } from '../outline.js';

/** The name by which other parts of the page point at a block. */
export function placeOf(at: number): string {
  return `block-${at + 1}`;
}

/** What names a table without a caption: the heading above it. */
export function placeOfHeadingAbove(at: number, blocks: readonly Block[]): string {
  const above = blocks.slice(0, at).findLastIndex(({ kind }) => kind === 'heading');
  return above < 0 ? 'paper' : placeOf(above);
}
