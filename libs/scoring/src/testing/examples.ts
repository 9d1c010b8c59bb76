import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

/*
 * Worked examples are Markdown files for people to read: tables of what goes in, every number on the way, and what comes out.
 * The same tables are the tests. A cell that is wrong fails with its file and line; a column that nobody reads or works out,
 * and a table without a method, fail too.
 *
 * A number is compared as exactly as it is written: 0.17 to two places, 1/6 and 3 to nine. An empty place is written –.
 */

export type Value = number | string | boolean | null | readonly (number | string)[];

/** What a row gives to the method: each cell by the name of its column. */
export class Row {
  readonly read = new Set<string>();

  constructor(
    readonly place: string,
    private readonly cells: ReadonlyMap<string, string>,
  ) {}

  text(column: string): string {
    this.read.add(column);
    const cell = this.cells.get(column);
    if (cell === undefined) throw new Error(`${this.place}: there is no column ‘${column}’`);
    return cell;
  }

  /** Words or numbers one after the other; none for an empty place. */
  list(column: string): readonly string[] {
    const cell = this.text(column);
    return cell === EMPTY ? [] : cell.split(/[\s,]+/);
  }

  number(column: string): number {
    return numberIn(this.text(column));
  }

  numbers(column: string): readonly number[] {
    return this.list(column).map(numberIn);
  }

  columns(): readonly string[] {
    return [...this.cells.keys()];
  }

  /** The cell as it is written, without noting it as read. */
  written(column: string): string {
    return this.cells.get(column) ?? '';
  }
}

const EMPTY = '–';

function numberIn(cell: string): number {
  const [over, under = '1'] = cell.replace('−', '-').replace('½', '.5').split('/');
  const value = Number(over) / Number(under);
  if (cell === '' || Number.isNaN(value)) throw new Error(`‘${cell}’ is no number`);
  return value;
}

/** Whether a value is what the cell says, as exactly as the cell says it. */
function agrees(value: Value, cell: string): boolean {
  if (value === null) return cell === EMPTY;
  if (typeof value === 'boolean') return cell === (value ? 'yes' : 'no');
  if (typeof value === 'string') return cell === value;
  if (Array.isArray(value)) {
    const cells = cell === EMPTY ? [] : cell.split(/[\s,]+/);
    return cells.length === value.length && value.every((one, place) => agrees(one as Value, cells[place] ?? ''));
  }
  if (!/^[−-]?[\d.½]+(\/\d+)?$/.test(cell)) return false;
  const places = cell.includes('/') ? 0 : (/\.(\d+)$/.exec(cell)?.[1]?.length ?? 0);
  const tolerance = places === 0 ? 1e-9 : 0.5 * 10 ** -places + 1e-12;
  return Math.abs((value as number) - numberIn(cell)) <= tolerance;
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The rows of each table of a file, by the heading over it. */
function tablesOf(path: string): ReadonlyMap<string, readonly Row[]> {
  const tables = new Map<string, Row[]>();
  let [heading, columns]: [string, readonly string[] | null] = ['', null];
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.startsWith('#')) heading = line.replace(/^#+ /, '');
    if (!line.startsWith('|')) columns = null;
    else if (columns === null) columns = cellsOf(line);
    else if (!/^\|[\s|:-]+\|$/.test(line)) {
      const cells = cellsOf(line);
      const place = `${basename(path)}:${index + 1}`;
      if (cells.length !== columns.length) throw new Error(`${place}: ${cells.length} cells for ${columns.length} columns`);
      const row = new Row(place, new Map(columns.map((column, at) => [column, cells[at] ?? ''])));
      tables.set(heading, [...(tables.get(heading) ?? []), row]);
    }
  }
  return tables;
}

/** What a row works out: each column with its value. */
export type Method = (row: Row) => Readonly<Record<string, Value>>;

/** Where a row is wrong: the column, what is written and what comes out. */
export function mistakesIn(row: Row, method: Method): readonly string[] {
  const results = method(row);
  const wrong = Object.entries(results)
    .filter(([column, value]) => !agrees(value, row.written(column)))
    .map(([column, value]) => `${row.place}: ${column} is written ${row.written(column)}, and is ${JSON.stringify(value)}`);
  const idle = row
    .columns()
    .filter((column) => !row.read.has(column) && !(column in results) && column !== 'why')
    .map((column) => `${row.place}: nobody reads or works out ‘${column}’`);
  return [...wrong, ...idle];
}

/**
 * Runs every table of a file of worked examples.
 *
 * @param url     of the file, beside the test
 * @param methods what works out the rows under each heading
 */
export function workedExamples(url: URL, methods: Readonly<Record<string, Method>>): void {
  const path = fileURLToPath(url);
  const tables = tablesOf(path);
  describe(`${basename(path)}`, () => {
    it('has a method for each table, and a table for each method', () => {
      expect([...tables.keys()].sort()).toEqual(Object.keys(methods).sort());
    });
    for (const [heading, rows] of tables)
      describe(`${heading}`, () => {
        it.each(rows.map((row) => [row.place, row] as const))('%s', (_, row) => {
          expect(mistakesIn(row, methods[heading] ?? (() => ({})))).toEqual([]);
        });
      });
  });
}
