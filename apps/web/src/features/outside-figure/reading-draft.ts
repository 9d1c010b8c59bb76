import type { Columns, Reading } from './queries.js';

/** Which column is what, as it is chosen: places as texts, for selects. */
export interface ReadingDraft {
  readonly shape: Reading['shape'];
  readonly code: string;
  readonly name: string;
  readonly note: string;
  readonly measures: readonly string[];
  readonly measure: string;
  readonly value: string;
  readonly figures: Reading['figures'];
  readonly scaleMin: string;
  readonly scaleMax: string;
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
    measures: guess.measureColumns.map(String),
    measure: asText(guess.measureColumn),
    value: asText(guess.valueColumn),
    figures: guess.figures,
    scaleMin: asText(guess.scaleMin),
    scaleMax: asText(guess.scaleMax),
  };
}

/** What is still to be chosen, by field. */
export function wrongWithReading(draft: ReadingDraft): Record<string, string> {
  const { shape, code, measures, measure, value, figures, scaleMin, scaleMax } = draft;
  const whole = (text: string) => /^-?\d+$/.test(text.trim());
  const scaled = figures === 'numbers';
  const off = !whole(scaleMin) || !whole(scaleMax);
  return {
    ...(code === '' && { code: 'Choose the column with the code of the organisation' }),
    ...(shape === 'wide' && measures.length === 0 && { measures: 'Choose at least one column of figures' }),
    ...(shape === 'long' && measure === '' && { measure: 'Choose the column that names the measure' }),
    ...(shape === 'long' && value === '' && { value: 'Choose the column with the figure' }),
    ...(scaled && off && { scaleMin: 'Say from what to what the scale runs, in whole numbers' }),
    ...(scaled && !off && Number(scaleMin) >= Number(scaleMax) && { scaleMin: 'The scale has to end higher than it begins' }),
  };
}

/** As it is sent. Only of a draft with which nothing is wrong. */
export function readingOf(draft: ReadingDraft): Omit<Reading, 'leaveOutUnknown'> {
  const wide = draft.shape === 'wide';
  const scaled = draft.figures === 'numbers';
  return {
    shape: draft.shape,
    codeColumn: asPlace(draft.code),
    nameColumn: asPlace(draft.name),
    noteColumn: asPlace(draft.note),
    measureColumns: wide ? draft.measures.map(Number) : [],
    measureColumn: wide ? null : asPlace(draft.measure),
    valueColumn: wide ? null : asPlace(draft.value),
    figures: draft.figures,
    scaleMin: scaled ? asPlace(draft.scaleMin) : null,
    scaleMax: scaled ? asPlace(draft.scaleMax) : null,
  };
}
