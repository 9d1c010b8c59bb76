import { readSheet } from '../../platform/table/read-sheet.js';
import { columnsToRead, type Field, REGISTER_FILES, type RegisterFile } from './columns.js';
import type { Others } from './plan-import.js';
import type { RegisterFiles } from './register-files.js';

/** What a file has no column for: an import leaves it as it is. */
export interface NotInFile {
  readonly file: RegisterFile;
  /** In words for people. */
  readonly what: readonly string[];
}

/** What a file may tell, by the columns of which one is enough to tell it. */
const TOLD_BY: Readonly<Record<RegisterFile, readonly (readonly [what: string, ...fields: Field[]])[]>> = {
  trusts: [
    ['systems', 'systemCode'],
    ['regions', 'regionCode', 'regionName'],
    ['types', 'trustType', 'trustSubtype'],
    ['care settings', 'careSettings'],
    ['foundation trusts', 'foundationTrust'],
    ['postcodes', 'postcode'],
    ['days of opening', 'opened'],
    ['mergers', 'successorCode'],
    ['sources', 'source'],
  ],
  systems: [
    ['regions', 'regionCode', 'regionName'],
    ['clusters', 'cluster'],
    ['mergers', 'successorCode', 'formedFrom'],
  ],
};

/** The list of the whole register says itself who is open: only a part of it leaves that unsaid. */
const CLOSING = ['days of closing', 'closed'] as const;

/** What each file that was sent says nothing of. */
export function notInFiles({ trustsCsv, systemsCsv, columns }: RegisterFiles, others: Others): NotInFile[] {
  const texts = { trusts: trustsCsv, systems: systemsCsv };
  return REGISTER_FILES.flatMap((file) => {
    const text = texts[file];
    if (text === null) return [];
    const read = columnsToRead(file, readSheet(text).headings, columns?.[file] ?? null);
    const may = [...TOLD_BY[file], ...(others === 'leave' ? [CLOSING] : [])];
    const what = may.flatMap(([words, ...fields]) => (fields.some((field) => read[field]) ? [] : [words]));
    return what.length === 0 ? [] : [{ file, what }];
  });
}
