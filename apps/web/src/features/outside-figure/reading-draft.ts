import { type OwnScaleDraft, ownScalesOf, scaleAsSent, wrongScale, wrongWithOwnScales } from './own-scales.js';
import type { Columns, Reading } from './queries.js';

/** Which column is what, as it is chosen: places as texts, for selects. */
export interface ReadingDraft {
  readonly shape: Reading['shape'];
  readonly code: string;
  readonly name: string;
  readonly note: string;
  readonly period: string;
  readonly measures: readonly string[];
  readonly measure: string;
  readonly value: string;
  readonly figures: Reading['figures'];
  readonly scaleMin: string;
  readonly scaleMax: string;
  /** By the names of the measures that are not like the rest. */
  readonly ownScales: Readonly<Record<string, OwnScaleDraft>>;
}

const asText = (place: number | null): string => (place === null ? '' : String(place));
const asPlace = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** Begins with what the program guesses: to be looked at, and changed where it is wrong. */
export function startFrom({ guess }: Columns): ReadingDraft {
  return {
    shape: guess.shape,
    code: asText(guess.codeColumn),
    name: asText(guess.nameColumn),
    note: asText(guess.noteColumn),
    period: asText(guess.periodColumn),
    measures: guess.measureColumns.map(String),
    measure: asText(guess.measureColumn),
    value: asText(guess.valueColumn),
    figures: guess.figures,
    scaleMin: asText(guess.scaleMin),
    scaleMax: asText(guess.scaleMax),
    ownScales: {},
  };
}

/** What is still to be chosen, by field. */
export function wrongWithReading(draft: ReadingDraft, columns: Columns): Record<string, string> {
  const { shape, code, measures, measure, value } = draft;
  const scale = wrongScale(draft);
  return {
    ...(code === '' && { code: 'Choose the column with the code of the organisation' }),
    ...(shape === 'wide' && measures.length === 0 && { measures: 'Choose at least one column of figures' }),
    ...(shape === 'long' && measure === '' && { measure: 'Choose the column that names the measure' }),
    ...(shape === 'long' && value === '' && { value: 'Choose the column with the figure' }),
    ...(scale !== null && { scaleMin: scale }),
    ...wrongWithOwnScales(draft, columns),
  };
}

/** As it is sent. Only of a draft with which nothing is wrong. */
export function readingOf(draft: ReadingDraft, columns: Columns): Omit<Reading, 'leaveOutUnknown'> {
  const wide = draft.shape === 'wide';
  return {
    shape: draft.shape,
    codeColumn: asPlace(draft.code),
    nameColumn: asPlace(draft.name),
    noteColumn: asPlace(draft.note),
    periodColumn: asPlace(draft.period),
    measureColumns: wide ? draft.measures.map(Number) : [],
    measureColumn: wide ? null : asPlace(draft.measure),
    valueColumn: wide ? null : asPlace(draft.value),
    ...scaleAsSent(draft),
    ownScales: ownScalesOf(draft, columns),
  };
}
