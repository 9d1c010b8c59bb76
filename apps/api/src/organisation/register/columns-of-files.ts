import { readSheet } from '../../platform/table/read-sheet.js';
import { columnsToRead, REGISTER_FILES, type RegisterFile, type Remembered } from './columns.js';
import type { RegisterFiles } from './register-files.js';

/** How the columns of each file were read, to be remembered for the next one. */
export function headingsOf({
  trustsCsv,
  systemsCsv,
  columns,
}: RegisterFiles): Readonly<Partial<Record<RegisterFile, Remembered>>> {
  const texts = { trusts: trustsCsv, systems: systemsCsv };
  return Object.fromEntries(
    REGISTER_FILES.flatMap((file) => {
      const text = texts[file];
      if (text === null) return [];
      const { headings } = readSheet(text);
      return [[file, { headings, columns: columnsToRead(file, headings, columns?.[file] ?? null) }]];
    }),
  );
}
