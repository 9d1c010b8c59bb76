import { readFileSync } from 'node:fs';

/** A table of a Markdown file that people read and a test runs. */
export interface WrittenTable {
  readonly columns: readonly string[];
  /** Each row as its cells in one line, as a test writes what it found. */
  readonly rows: readonly string[];
  /** The first cell of each row. */
  readonly names: readonly string[];
}

/** One line for a row of cells. */
export const rowOf = (cells: readonly string[]): string => cells.join(' | ');

/** The tables of a file by the headings above them. */
export function tablesOf(file: URL): ReadonlyMap<string, WrittenTable> {
  const parts = readFileSync(file, 'utf8').split(/^## /mu).slice(1);
  return new Map(
    parts.map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      const cells = lines
        .filter((line) => line.startsWith('|'))
        .map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((one) => one.trim()),
        );
      const [columns = [], , ...rows] = cells;
      return [heading.trim(), { columns, rows: rows.map(rowOf), names: rows.map(([name = '']) => name) }];
    }),
  );
}
