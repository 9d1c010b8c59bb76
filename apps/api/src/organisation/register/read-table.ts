import { CsvError, parse } from 'csv-parse/sync';

export type RegisterFile = 'trusts' | 'systems';

/** One thing wrong in a file, where an editor will find it. */
export interface RegisterMistake {
  readonly file: RegisterFile;
  readonly line: number;
  readonly message: string;
}

/** One row under its header: every named column, trimmed. */
export interface TableRow<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

interface Read<Column extends string> {
  readonly rows: readonly TableRow<Column>[];
  readonly mistakes: readonly RegisterMistake[];
}

interface Line {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a table of comma-separated values by the names in its first line: columns may be in any order, and others may be there.
 * A row with too few or too many cells is a mistake and not guessed at; a broken quotation mark ends the reading, since nothing
 * after it can be told apart.
 */
export function readTable<Column extends string>(file: RegisterFile, text: string, columns: readonly Column[]): Read<Column> {
  const lines = parseLines(text);
  if ('line' in lines) return { rows: [], mistakes: [{ file, ...lines }] };
  const [header, ...body] = lines;
  if (!header) return { rows: [], mistakes: [{ file, line: 1, message: 'The file is empty' }] };
  const mistakes = headerMistakes(header.record, columns).map((message) => ({ file, line: header.info.lines, message }));
  if (mistakes.length > 0) return { rows: [], mistakes };
  if (body.length === 0) return { rows: [], mistakes: [{ file, line: 1, message: 'The file has no rows under its header' }] };

  const width = header.record.length;
  const whole = body.filter(({ record }) => record.length === width);
  return {
    rows: whole.map(({ record, info }) => ({ line: info.lines, cells: cellsOf(header.record, record, columns) })),
    mistakes: body
      .filter(({ record }) => record.length !== width)
      .map(({ record, info }) => ({
        file,
        line: info.lines,
        message: `This row has ${record.length} cells, the header has ${width}`,
      })),
  };
}

function parseLines(text: string): readonly Line[] | { line: number; message: string } {
  try {
    // With `info`, each record comes with the line it ended on, which the types of the library do not say.
    const lines: unknown = parse(text, { info: true, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
    return lines as Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? { line, message: 'A quotation mark before the end of the file is never closed' }
      : { line, message: 'A quotation mark stands where none can be: nothing after it can be read' };
  }
}

function headerMistakes(header: readonly string[], columns: readonly string[]): string[] {
  const missing = columns.filter((column) => !header.includes(column)).map((column) => `The column ${column} is missing`);
  const twice = columns
    .filter((column) => header.indexOf(column) !== header.lastIndexOf(column))
    .map((column) => `The column ${column} is there twice`);
  return [...missing, ...twice];
}

function cellsOf<Column extends string>(
  header: readonly string[],
  record: readonly string[],
  columns: readonly Column[],
): Record<Column, string> {
  return Object.fromEntries(columns.map((column) => [column, record[header.indexOf(column)] ?? ''])) as Record<Column, string>;
}
