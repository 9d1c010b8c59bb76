import type { Sheet } from '../../outline.js';

type Cell = string | number | null;

/** A column with what it means: the data dictionary is made of these, so that no column is without its line. */
export type Column<Row> = {
  readonly head: string;
  readonly width: number;
  /** Text, whole number or day. */
  readonly type: 'text' | 'number' | 'day';
  /** What it says, and what an empty cell means. */
  readonly means: string;
  readonly of: (row: Row) => Cell;
};

/** A sheet together with the meaning of its columns. */
export type Described = {
  readonly sheet: Sheet;
  readonly columns: readonly Pick<Column<never>, 'head' | 'type' | 'means'>[];
};

export function described<Row>(name: string, caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Described {
  return {
    sheet: {
      name,
      caption,
      columns: columns.map(({ head, width }) => ({ head, width })),
      rows: rows.map((row) => columns.map(({ of }) => of(row))),
    },
    columns,
  };
}

/** What each column of the other sheets means. */
export function dictionary(sheets: readonly Described[]): Sheet {
  const rows = sheets.flatMap(({ sheet, columns }) => columns.map(({ head, type, means }) => [sheet.name, head, type, means]));
  const columns = [
    ['Sheet', 14],
    ['Column', 26],
    ['Type', 10],
    ['What it means', 90],
  ] as const;
  return {
    name: 'Data dictionary',
    caption: 'What every column means',
    columns: columns.map(([head, width]) => ({ head, width })),
    rows,
  };
}
