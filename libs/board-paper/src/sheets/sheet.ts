import type { Sheet } from '../outline.js';

type Cell = string | number | null;

/** Columns as `[header, width in characters]`. */
export function sheet(
  name: string,
  caption: string,
  columns: readonly (readonly [head: string, width: number])[],
  rows: readonly (readonly Cell[])[],
): Sheet {
  return { name, caption, columns: columns.map(([head, width]) => ({ head, width })), rows };
}

export const yesNo = (is: boolean): string => (is ? 'Yes' : 'No');
