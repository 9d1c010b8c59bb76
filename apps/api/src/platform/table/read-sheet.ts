import { CsvError, parse } from 'csv-parse/sync';

/** One thing wrong in a file, where an editor or a spreadsheet will find it. */
export interface LineMistake {
  readonly line: number;
  readonly message: string;
}

/** A row under the headings: one cell for each, trimmed. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table as it stands in a file of comma-separated values, whatever its columns mean. */
export interface Sheet {
  readonly headings: readonly string[];
  /** Where the headings stand: published tables often have a title above them. */
  readonly headingLine: number;
  readonly rows: readonly SheetRow[];
  readonly mistakes: readonly LineMistake[];
}

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const nothing = (line: number, message: string): Sheet => ({
  headings: [],
  headingLine: line,
  rows: [],
  mistakes: [{ line, message }],
});

/**
 * Reads a table of values separated by commas, semicolons or tabs, and finds its headings: the first line that fills as many cells as
 * most lines do. Lines above it are titles; empty lines and columns without a heading and without values are nothing.
 *
 * A row with more cells than there are headings is a mistake and not guessed at; a broken quotation mark ends the reading, since
 * nothing after it can be told apart.
 */
export function readSheet(text: string): Sheet {
  const broken = notReadable(text);
  if (broken) return nothing(broken.line, broken.message);
  const lines = parseLines(text);
  if ('message' in lines) return nothing(lines.line, lines.message);
  const filled = lines.filter(({ record }) => record.some((cell) => cell !== ''));
  const at = headingAt(filled);
  const heading = filled[at];
  if (!heading) return nothing(1, 'The file is empty');
  const width = lastFilled(heading.record);
  const headings = heading.record.slice(0, width).map((cell, place) => cell || `Column ${place + 1}`);
  const body = filled.slice(at + 1);
  if (body.length === 0) return nothing(heading.info.lines, 'The file has no rows under its headings');
  return {
    headings,
    headingLine: heading.info.lines,
    rows: body
      .filter(({ record }) => lastFilled(record) <= width)
      .map(({ record, info }) => ({ line: info.lines, cells: headings.map((_, place) => record[place] ?? '') })),
    mistakes: body
      .filter(({ record }) => lastFilled(record) > width)
      .map(({ record, info }) => ({
        line: info.lines,
        message: `This row has ${lastFilled(record)} cells, and there are ${width} headings`,
      })),
  };
}

/** What shows that the file is no text, or was saved in letters that cannot be told. */
function notReadable(text: string): LineMistake | null {
  if (text.includes('\0') || text.startsWith('PK')) {
    return { line: 1, message: 'This is not a file of comma-separated values: in your spreadsheet, save it as CSV (UTF-8)' };
  }
  const strange = text.indexOf('\uFFFD');
  if (strange < 0) return null;
  return { line: text.slice(0, strange).split('\n').length, message: 'A letter cannot be read: save the file as CSV (UTF-8)' };
}

const DELIMITERS = [',', ';', '\t'];

/** The separator that stands most often in the first lines. */
function delimiterOf(text: string): string {
  const beginning = text.split('\n', 20).join('\n');
  const count = (mark: string) => beginning.split(mark).length;
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function parseLines(text: string): readonly Line[] | LineMistake {
  try {
    // With `info`, each record comes with the line it ended on, which the types of the library do not say.
    const lines: unknown = parse(text, {
      info: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: delimiterOf(text),
    });
    return lines as Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? { line, message: 'A quotation mark before the end of the file is never closed' }
      : { line, message: 'A quotation mark stands where none can be: nothing after it can be read' };
  }
}

const filledCells = (record: readonly string[]): number => record.filter((cell) => cell !== '').length;
const lastFilled = (record: readonly string[]): number => record.findLastIndex((cell) => cell !== '') + 1;

/** The first line with at least two cells that fills as many as the middle line does. */
function headingAt(lines: readonly Line[]): number {
  const counts = lines.map(({ record }) => filledCells(record)).sort((a, b) => a - b);
  const usual = Math.max(2, counts[Math.floor(counts.length / 2)] ?? 0);
  const found = lines.findIndex(({ record }) => filledCells(record) >= usual);
  return Math.max(0, found);
}
