import type { Block, Outline } from '../outline.js';

/** Widths are classes, not `style` attributes, which the page's own policy forbids. */
export function widthClass(widths: readonly number[], index: number): string {
  return `w${percent(widths, index)}`;
}

/** The rules for those classes, each once. */
export function widthRules({ blocks }: Outline): string {
  const all = blocks.flatMap(tablesOf).flatMap((widths) => widths.map((_, index) => percent(widths, index)));
  const each = [...new Set(all)].sort((a, b) => a - b);
  return each.map((width) => `.w${width}{width:${width}%}`).join('\n');
}

function percent(widths: readonly number[], index: number): number {
  const sum = widths.reduce((total, width) => total + width, 0);
  return Math.round((100 * (widths[index] ?? 0)) / Math.max(sum, 1));
}

function tablesOf(block: Block): (readonly number[])[] {
  if (block.kind === 'table') return [block.widths];
  return block.kind === 'chart' && block.table !== null ? [block.table.widths] : [];
}
