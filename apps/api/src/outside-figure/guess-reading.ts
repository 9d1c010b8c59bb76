import { guessColumns, plainHeading } from '../platform/table/guess-columns.js';
import type { Sheet } from '../platform/table/read-sheet.js';
import { isNoFigure, numberIn } from './figure-text.js';
import type { Reading } from './reading.dto.js';

const LIKELY = {
  code: ['Organisation code', 'Org code', 'ODS code', 'Trust code', 'Provider code', 'Code'],
  name: ['Organisation name', 'Org name', 'Trust name', 'Provider name', 'Organisation', 'Trust', 'Provider', 'Name'],
  measure: ['Measure', 'Pillar', 'Domain', 'Indicator', 'Metric', 'Dimension', 'Question'],
  value: ['Score', 'Value', 'Figure', 'Result', 'Level', 'Rating'],
  period: ['Year', 'Financial year', 'Reporting year', 'Period', 'Reporting period', 'Quarter', 'Wave'],
  note: ['Note', 'Notes', 'Comment', 'Caveat', 'Footnote'],
} as const;

/** Columns of numbers that are no measure of an organisation. */
const NOT_MEASURES = ['year', 'date', 'period', 'rank', 'postcode', 'region', 'icb', 'code', 'id'].map(plainHeading);
const SCALES = [
  [1, 5],
  [0, 5],
  [0, 7],
  [0, 10],
  [0, 100],
] as const;

/** A first guess at which column is what, and from what to what the figures run: always to be looked at by a person. */
export function guessReading(sheet: Sheet): Reading {
  const { code, name, measure, value, period, note } = guessColumns(sheet.headings, LIKELY);
  const long = measure !== null && value !== null;
  const taken = [code, name, period, note];
  const numeric = sheet.headings.flatMap((heading, place) => {
    const known = taken.includes(place) || NOT_MEASURES.some((word) => plainHeading(heading).endsWith(word));
    return !known && mostlyNumbers(sheet, place) ? [place] : [];
  });
  const measureColumns = long ? [] : numeric;
  const values = (long ? [value] : measureColumns).flatMap((place) => numbersIn(sheet, place));
  const scale = scaleAround(values);
  return {
    shape: long ? 'long' : 'wide',
    codeColumn: code,
    nameColumn: name,
    measureColumns,
    measureColumn: long ? measure : null,
    valueColumn: long ? value : null,
    noteColumn: note,
    periodColumn: period,
    figures: long && values.length === 0 ? 'words' : 'numbers',
    scaleMin: scale?.[0] ?? null,
    scaleMax: scale?.[1] ?? null,
    ownScales: [],
    leaveOutUnknown: false,
  };
}

const filledIn = ({ rows }: Sheet, place: number): string[] =>
  rows.map(({ cells }) => cells[place] ?? '').filter((cell) => !isNoFigure(cell));

const numbersIn = (sheet: Sheet, place: number): number[] => filledIn(sheet, place).flatMap((cell) => numberIn(cell) ?? []);

/** A column with a few mistakes is one of figures still: they are named when it is read. */
function mostlyNumbers(sheet: Sheet, place: number): boolean {
  const filled = filledIn(sheet, place);
  return filled.length > 0 && 2 * numbersIn(sheet, place).length > filled.length;
}

function scaleAround(values: readonly number[]): readonly [number, number] | undefined {
  if (values.length === 0) return undefined;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return SCALES.find(([from, to]) => from <= least && most <= to);
}
