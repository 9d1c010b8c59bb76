import { test } from '@playwright/test';
import { type Person, read } from './person.js';

/** Made-up places of one width alone, so that two runs never meet: what they were, and what a later file says of them. */
export interface Part {
  /** Begins every name, and finds them in the register. */
  readonly place: string;
  readonly code: (number: number) => string;
  /** What the file calls its columns of codes and of systems: nothing that anybody could guess. */
  readonly headings: { readonly code: string; readonly system: string };
}

const parts: Readonly<Record<string, Part>> = {
  phone: { place: 'Stonewick', code: (number) => `ZRP${number}`, headings: { code: 'Ref on paper', system: 'Sits with' } },
  desktop: { place: 'Ferrybeck', code: (number) => `ZRD${number}`, headings: { code: 'Our key', system: 'Looked after by' } },
};

/** Where this run takes place. */
export function part(): Part {
  const found = parts[test.info().project.name];
  if (!found) throw new Error(`No made-up places for the width ${test.info().project.name}.`);
  return found;
}

/** Brings in two systems (8 and 9) and four trusts of the first, as an operator did before. */
export async function broughtIn(operator: Person, { place, code }: Part): Promise<void> {
  const trusts = ['General', 'Community', 'Cottage', 'Infirmary'].map(
    (name, at) => `${code(at + 1)},${place} ${name},${code(8)}`,
  );
  const systems = [8, 9].map((number) => `${code(number)},${place} Board ${number},Y99,Made-up region`);
  await read(
    operator.api.POST('/api/register/imports', {
      body: {
        trustsCsv: ['code,name,icb_code', ...trusts].join('\n'),
        systemsCsv: ['icb_code,icb_name,region_code,region_name', ...systems].join('\n'),
        others: 'leave',
      },
    }),
  );
}

/** One is renamed, one moved, one closed, one merged into the first, and one is new; line 4 is wrong until its day is mended. */
export function laterFile({ place, code, headings }: Part, closedOn: string): string {
  return [
    [headings.code, 'Trust name', headings.system, 'Closed on', 'Merged into', 'Merged on', 'Remarks'],
    [code(1), `${place} University Hospitals`, code(8), '', '', '', 'new name'],
    [code(2), `${place} Community`, code(9), '', '', '', ''],
    [code(3), `${place} Cottage`, '', closedOn, '', '', ''],
    [code(4), `${place} Infirmary`, '', '', code(1), '01/10/2026', ''],
    [code(5), `${place} Ambulance`, code(9), '', '', '', ''],
  ]
    .map((cells) => cells.join(','))
    .join('\n');
}
