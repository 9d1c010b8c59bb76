import type { LineMistake, Sheet, SheetRow } from '../platform/table/read-sheet.js';
import { isNoFigure, numberIn } from './figure-text.js';
import { beginningOf } from './period.js';
import type { Reading } from './reading.dto.js';
import { readAs, wrongScale } from './scale-of.js';

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
  /** The year or period as it stands in the file, and the day on which it begins; null where no column says it. */
  readonly period: string | null;
  readonly periodFrom: string | null;
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
      ...twice(figures, reading.periodColumn === null),
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
  readonly period: string;
}

function cellsOf({ headings }: Sheet, { line, cells }: SheetRow, reading: Reading): Cell[] {
  const at = (column: number | null): string => (column === null ? '' : (cells[column] ?? ''));
  const about = { name: at(reading.nameColumn), note: at(reading.noteColumn), period: at(reading.periodColumn) };
  const whose = { line, code: at(reading.codeColumn).toUpperCase(), ...about };
  const all =
    reading.shape === 'long'
      ? [{ ...whose, measure: at(reading.measureColumn), words: at(reading.valueColumn) }]
      : reading.measureColumns.map((column) => ({ ...whose, measure: headings[column] ?? '', words: at(column) }));
  return all.filter(({ words }) => !isNoFigure(words));
}

function mistakeOf({ code, measure, words, period }: Cell, reading: Reading): string | null {
  const { figures, scaleMin, scaleMax } = readAs(reading, measure);
  if (code === '') return 'This row has figures, and no code of an organisation';
  if (measure === '') return 'This row has a figure, and no measure';
  if (measure.length > LONGEST_MEASURE) return `The name of the measure is longer than ${LONGEST_MEASURE} characters`;
  if (reading.periodColumn !== null && beginningOf(period) === null)
    return `‘${period.slice(0, LONGEST_WORDS)}’ is no year or period: write 2025, 2024/25, Q2 2025, April 2025 or a date`;
  if (figures === 'words') return words.length > LONGEST_WORDS ? `${measure}: longer than ${LONGEST_WORDS} characters` : null;
  const value = numberIn(words);
  if (value === null) return `${measure}: ‘${words.slice(0, LONGEST_WORDS)}’ is not a number`;
  const outside = scaleMin !== null && scaleMax !== null && (value < scaleMin || value > scaleMax);
  return outside ? `${measure}: ${words} is not between ${scaleMin} and ${scaleMax}` : null;
}

function asFigure({ line, code, name, measure, words, note, period }: Cell, reading: Reading): FigureInFile {
  const value = readAs(reading, measure).figures === 'numbers' ? numberIn(words) : null;
  return { line, code, name, measure, words, value, note: note || null, period: period || null, periodFrom: beginningOf(period) };
}

/** What of the mapping is missing, said of the line where the headings stand. */
function mistakesOfReading({ headings, headingLine, mistakes }: Sheet, reading: Reading): LineMistake[] {
  if (mistakes.length > 0) return [];
  const { shape, codeColumn, nameColumn, measureColumns, measureColumn, valueColumn, noteColumn, periodColumn } = reading;
  const used = [
    codeColumn,
    nameColumn,
    noteColumn,
    periodColumn,
    ...(shape === 'long' ? [measureColumn, valueColumn] : measureColumns),
  ];
  const places = used.filter((place) => place !== null);
  const wrong = [
    codeColumn === null && 'Say which column holds the code of the organisation',
    shape === 'wide' && measureColumns.length === 0 && 'Choose at least one column of figures',
    shape === 'long' && measureColumn === null && 'Say which column names the measure',
    shape === 'long' && valueColumn === null && 'Say which column holds the figure',
    places.some((place) => place >= headings.length) && 'A column was chosen that the file does not have',
    new Set(places).size < places.length && 'One column cannot stand for two things',
    wrongScale(reading) && 'Say from what to what the scale runs',
    ...reading.ownScales.map((own) => wrongScale(own) && `Say from what to what the scale of ${own.measure} runs`),
    shape === 'wide' &&
      repeated(measureColumns.map((place) => headings[place] ?? '')) &&
      'Two columns of figures have the same heading',
  ];
  return wrong.filter((message) => typeof message === 'string').map((message) => ({ line: headingLine, message }));
}

const repeated = (names: readonly string[]): boolean => new Set(names).size < names.length;

/** An organisation has one figure for a measure, or one for each year or period. */
function twice(figures: readonly FigureInFile[], asksForPeriod: boolean): LineMistake[] {
  const hint = asksForPeriod ? ': if a column says the year or period of each row, choose it' : '';
  const first = new Map<string, number>();
  return figures.flatMap(({ line, code, measure, period }) => {
    const key = `${code}\n${measure}\n${period ?? ''}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, line);
    return before === undefined
      ? []
      : [
          {
            line,
            message: `${measure} of ${code}${period === null ? '' : ` for ${period}`} is in line ${before} already${hint}`,
          },
        ];
  });
}
