import { readFile } from 'node:fs/promises';
import type { Columns, RegisterFile } from './columns.js';

/** The files of an import, as text, and how their columns are to be read. */
export interface RegisterFiles {
  readonly trustsCsv: string;
  /** Null where one file tells everything. */
  readonly systemsCsv: string | null;
  /** The likeliest columns where nobody chose. */
  readonly columns?: Readonly<Partial<Record<RegisterFile, Columns>>>;
}

/** The copy of the register that comes with the program; what it holds and does not hold is in the README beside it. */
export async function registerFiles(): Promise<RegisterFiles & { readonly systemsCsv: string }> {
  const [trustsCsv, systemsCsv] = await Promise.all(
    ['nhs_trusts.csv', 'nhs_icbs.csv'].map((name) => readFile(new URL(name, import.meta.url), 'utf8')),
  );
  return { trustsCsv: trustsCsv ?? '', systemsCsv: systemsCsv ?? '' };
}
