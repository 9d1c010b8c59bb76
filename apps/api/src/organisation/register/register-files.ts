import { readFile } from 'node:fs/promises';

/** The two files of an import, as text. */
export interface RegisterFiles {
  readonly trustsCsv: string;
  readonly systemsCsv: string;
}

/** The copy of the register that comes with the program; what it holds and does not hold is in the README beside it. */
export async function registerFiles(): Promise<RegisterFiles> {
  const [trustsCsv, systemsCsv] = await Promise.all(
    ['nhs_trusts.csv', 'nhs_icbs.csv'].map((name) => readFile(new URL(name, import.meta.url), 'utf8')),
  );
  return { trustsCsv: trustsCsv ?? '', systemsCsv: systemsCsv ?? '' };
}
