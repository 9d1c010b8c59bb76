import type { RegisterFiles } from '../../src/organisation/register/register-files.js';

interface MadeUpTrust {
  readonly code: string;
  readonly name?: string;
  readonly system?: string;
  readonly postcode?: string;
}

interface MadeUpSystem {
  readonly code: string;
  readonly name?: string;
  readonly formedFrom?: string;
}

const TRUST_HEADER =
  'code,name,icb_code,icb_name,region_code,region_name,trust_type,trust_subtype,type_basis,foundation_trust,postcode,opened,source';

/** Files of a small register, for tests: trusts in system `XA1` unless told. */
export function registerOf(
  trusts: readonly MadeUpTrust[],
  systems: readonly MadeUpSystem[],
): RegisterFiles & { readonly systemsCsv: string } {
  const trustLines = trusts.map(
    ({ code, name = `Trust ${code}`, system = 'XA1', postcode = 'AB1 2CD' }) =>
      `${code},"${name}",${system},,Y60,Midlands,Acute trust,Acute - Large,NOF,Y,${postcode},2001-04-01,made up`,
  );
  const systemLines = systems.map(
    ({ code, name = `System ${code}`, formedFrom = '' }) => `${code},"${name}",Y60,Midlands,${formedFrom}`,
  );
  return {
    trustsCsv: [TRUST_HEADER, ...trustLines, ''].join('\n'),
    systemsCsv: ['icb_code,icb_name,region_code,region_name,formed_from_icb_codes', ...systemLines, ''].join('\n'),
  };
}

/** The same files with a column that says from when each trust belongs to its system; empty where it is not told. */
export function datedFrom<Files extends RegisterFiles>(files: Files, from: Readonly<Record<string, string>>): Files {
  const [header, ...rows] = files.trustsCsv.split('\n');
  const dated = rows.map((row) => (row === '' ? row : `${row},${from[row.split(',')[0] ?? ''] ?? ''}`));
  return { ...files, trustsCsv: [`${header},icb_from`, ...dated].join('\n') };
}
