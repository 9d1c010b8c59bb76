import type { LineMistake, Sheet, SheetRow } from '../platform/table/read-sheet.js';
import { isNoFigure, numberIn } from './figure-text.js';
import type { Reading } from './reading.dto.js';

/** One figure of the file. */
export interface FigureInFile {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly measure: string;
  /** As it was published. */
  readonly words: string;
  /** Null where it is a word. */
  readonly value: number | null;
  readonly note: string | null;
}

export interface FiguresInFile {
  readonly figures: readonly FigureInFile[];
  /** In the order of the file. */
  readonly measures: readonly string[];
  readonly mistakes: readonly LineMistake[];
}

const LONGEST_WORDS = 100;
const LONGEST_MEASURE = 200;

/** Reads the figures of a table as its columns were mapped. With a mistake anywhere nothing of it must be kept. */
export function readFigures(sheet: Sheet, reading: Reading): FiguresInFile {
  const unmapped = mistakesOfReading(sheet, reading);
  if (unmapped.length > 0 || sheet.mistakes.length > 0)
    return { figures: [], measures: [], mistakes: [...sheet.mistakes, ...unmapped] };
  const cells = sheet.rows.flatMap((row) => cellsOf(sheet, row, reading));
  const read = cells.map((cell) => ({ cell, wrong: mistakeOf(cell, reading) }));
  const figures = read.flatMap(({ cell, wrong }) => (wrong === null ? [asFigure(cell, reading)] : []));
  return {
    figures,
    measures: [...new Set(cells.map(({ measure }) => measure).filter((measure) => measure !== ''))],
    mistakes: [
      ...read.flatMap(({ cell, wrong }) => (wrong === null ? [] : [{ line: cell.line, message: wrong }])),
      ...twice(figures),
    ].toSorted((a, b) => a.line - b.line),
  };
}

interface Cell {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly measure: string;
  readonly words: string;
  readonly note: string;
}

function cellsOf({ headings }: Sheet, { line, cells }: SheetRow, reading: Reading): Cell[] {
  const at = (column: number | null): string => (column === null ? '' : (cells[column] ?? ''));
  const whose = { line, code: at(reading.codeColumn).toUpperCase(), name: at(reading.nameColumn), note: at(reading.noteColumn) };
  const all =
    reading.shape === 'long'
      ? [{ ...whose, measure: at(reading.measureColumn), words: at(reading.valueColumn) }]
      : reading.measureColumns.map((column) => ({ ...whose, measure: headings[column] ?? '', words: at(column) }));
  return all.filter(({ words }) => !isNoFigure(words));
}

function mistakeOf({ code, measure, words }: Cell, { figures, scaleMin, scaleMax }: Reading): string | null {
  if (code === '') return 'This row has figures, and no code of an organisation';
  if (measure === '') return 'This row has a figure, and no measure';
  if (measure.length > LONGEST_MEASURE) return `The name of the measure is longer than ${LONGEST_MEASURE} characters`;
  if (figures === 'words') return words.length > LONGEST_WORDS ? `${measure}: longer than ${LONGEST_WORDS} characters` : null;
  const value = numberIn(words);
  if (value === null) return `${measure}: ‘${words.slice(0, LONGEST_WORDS)}’ is not a number`;
  const outside = scaleMin !== null && scaleMax !== null && (value < scaleMin || value > scaleMax);
  return outside ? `${measure}: ${words} is not between ${scaleMin} and ${scaleMax}` : null;
}

function asFigure({ line, code, name, measure, words, note }: Cell, { figures }: Reading): FigureInFile {
  return { line, code, name, measure, words, value: figures === 'numbers' ? numberIn(words) : null, note: note || null };
}

/** What of the mapping is missing, said of the line where the headings stand. */
function mistakesOfReading({ headings, headingLine, mistakes }: Sheet, reading: Reading): LineMistake[] {
  if (mistakes.length > 0) return [];
  const { shape, codeColumn, nameColumn, measureColumns, measureColumn, valueColumn, noteColumn, figures, scaleMin, scaleMax } =
    reading;
  const used = [codeColumn, nameColumn, noteColumn, ...(shape === 'long' ? [measureColumn, valueColumn] : measureColumns)];
  const places = used.filter((place) => place !== null);
  const wrong = [
    codeColumn === null && 'Say which column holds the code of the organisation',
    shape === 'wide' && measureColumns.length === 0 && 'Choose at least one column of figures',
    shape === 'long' && measureColumn === null && 'Say which column names the measure',
    shape === 'long' && valueColumn === null && 'Say which column holds the figure',
    places.some((place) => place >= headings.length) && 'A column was chosen that the file does not have',
    new Set(places).size < places.length && 'One column cannot stand for two things',
    figures === 'numbers' &&
      (scaleMin === null || scaleMax === null || scaleMin >= scaleMax) &&
      'Say from what to what the scale runs',
    shape === 'wide' &&
      repeated(measureColumns.map((place) => headings[place] ?? '')) &&
      'Two columns of figures have the same heading',
  ];
  return wrong.filter((message) => typeof message === 'string').map((message) => ({ line: headingLine, message }));
}

const repeated = (names: readonly string[]): boolean => new Set(names).size < names.length;

/** An organisation has one figure for a measure. */
function twice(figures: readonly FigureInFile[]): LineMistake[] {
  const first = new Map<string, number>();
  return figures.flatMap(({ line, code, measure }) => {
    const key = `${code}\n${measure}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, line);
    return before === undefined ? [] : [{ line, message: `${measure} of ${code} is in line ${before} already` }];
  });
}
