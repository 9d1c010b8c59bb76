import type { ColumnsOfFile, ImportRequest, RegisterColumns } from '../register.js';

export type FileOfRegister = ColumnsOfFile['file'];
type Field = ColumnsOfFile['columns'][number]['field'];

export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** An import on its way: what was chosen so far. */
export interface ImportDraft {
  readonly trusts: ChosenFile | null;
  readonly systems: ChosenFile | null;
  /** As the server read the files that are chosen now; null until it has. */
  readonly read: RegisterColumns | null;
  /** Which heading stands for what, by file and field: what the server found likely, then what the person chose. */
  readonly columns: Readonly<Partial<Record<FileOfRegister, Readonly<Partial<Record<Field, string | null>>>>>>;
  /** The headings from which that was chosen, by file. */
  readonly headings: Readonly<Partial<Record<FileOfRegister, readonly string[]>>>;
  readonly others: 'close' | 'leave';
}

/** A change of the draft as it is by then: two files may be read at the same time. */
export type ChangeDraft = (change: (before: ImportDraft) => ImportDraft) => void;

export const emptyDraft: ImportDraft = { trusts: null, systems: null, read: null, columns: {}, headings: {}, others: 'close' };

/** Another file was chosen, or none: its columns must be read anew. */
export const withFile = (draft: ImportDraft, file: FileOfRegister, chosen: ChosenFile | null): ImportDraft => ({
  ...draft,
  [file]: chosen,
  read: null,
});

/** The columns as they are likely; where a file has the headings of the one before, as after a mend, what was chosen stays. */
export function withRead(draft: ImportDraft, read: RegisterColumns): ImportDraft {
  const columns = read.files.map(({ file, headings, columns: likely }) => {
    const same = JSON.stringify(draft.headings[file]) === JSON.stringify(headings);
    const found = Object.fromEntries(likely.map(({ field, heading }) => [field, heading]));
    return [file, (same && draft.columns[file]) || found] as const;
  });
  const headings = read.files.map((file) => [file.file, file.headings] as const);
  return { ...draft, read, columns: Object.fromEntries(columns), headings: Object.fromEntries(headings) };
}

export function withColumn(draft: ImportDraft, file: FileOfRegister, field: Field, heading: string | null): ImportDraft {
  return { ...draft, columns: { ...draft.columns, [file]: { ...draft.columns[file], [field]: heading } } };
}

/** What is sent for a look and for the import itself. */
export function requestOf(draft: ImportDraft, preview?: string): ImportRequest {
  const columns = Object.entries(draft.columns).flatMap(([file, fields]) =>
    Object.entries(fields).map(([field, heading]) => ({ file: file as FileOfRegister, field: field as Field, heading })),
  );
  return {
    trustsCsv: draft.trusts?.text ?? '',
    systemsCsv: draft.systems?.text ?? null,
    others: draft.others,
    ...(columns.length > 0 ? { columns } : {}),
    ...(preview === undefined ? {} : { preview }),
  };
}

const KEY = 'candour register import';

/** What was chosen in this tab before a reload. A register is public: nothing of it is anybody's secret. */
export function readDraft(): ImportDraft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...emptyDraft, ...kept } : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

/** Keeps it through a reload, where the browser has room for it. */
export function keepDraft(draft: ImportDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Too large to keep: it still stands on the page.
  }
}
