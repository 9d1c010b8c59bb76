import { type AboutDraft, emptyAbout } from './about-draft.js';
import type { Columns } from './queries.js';
import { type ReadingDraft, startFrom } from './reading-draft.js';

/** An import on its way, but for the file: what was typed of where it comes from, and which column is what. */
export interface TableDraft {
  readonly about: AboutDraft;
  /** Null until a file has been read. */
  readonly reading: ReadingDraft | null;
  /** The headings that it was chosen for. */
  readonly headings: readonly string[];
}

export const emptyTable: TableDraft = { about: emptyAbout, reading: null, headings: [] };

/** A file was read: where it has the headings of the one before, as after a mend, what was chosen stays; a broken one has none. */
export function withColumns(draft: TableDraft, columns: Columns): TableDraft {
  const { headings } = columns;
  if (headings.length === 0) return draft;
  const same = JSON.stringify(headings) === JSON.stringify(draft.headings);
  return { ...draft, headings, reading: (same && draft.reading) || startFrom(columns) };
}

const KEY = 'candour outside table, by measure';

/** What was typed in this tab before somebody went to look at the register. Published tables are nobody's secret. */
export function readTable(): TableDraft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...emptyTable, ...kept } : emptyTable;
  } catch {
    return emptyTable;
  }
}

/** Keeps it until the table is imported. */
export function keepTable(draft: TableDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing: it still stands on the page.
  }
}
