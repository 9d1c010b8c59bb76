import { type RegisterFile, type RegisterMistake, readTable, type TableRow } from './read-table.js';
import type { RegisterFiles } from './register-files.js';

/** A system of the file: an integrated care board and its area. */
export interface SystemInFile {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly regionCode: string;
  readonly regionName: string;
  /** Codes of the systems it was made from. */
  readonly formedFrom: readonly string[];
}

/** A trust of the file, in the system of its head office. */
export interface TrustInFile {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly systemCode: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly trustType: string;
  readonly trustSubtype: string;
  readonly foundationTrust: boolean;
  readonly postcode: string | null;
  readonly opened: string | null;
  readonly source: string;
}

export interface Register {
  readonly trusts: readonly TrustInFile[];
  readonly systems: readonly SystemInFile[];
}

const TRUST_COLUMNS = [
  'code',
  'name',
  'icb_code',
  'region_code',
  'region_name',
  'trust_type',
  'trust_subtype',
  'type_basis',
  'foundation_trust',
  'postcode',
  'opened',
  'source',
] as const;
const SYSTEM_COLUMNS = ['icb_code', 'icb_name', 'region_code', 'region_name', 'formed_from_icb_codes'] as const;

type TrustRow = TableRow<(typeof TRUST_COLUMNS)[number]>;
type SystemRow = TableRow<(typeof SYSTEM_COLUMNS)[number]>;

const CODE = /^[A-Z0-9]{3,6}$/;
const LONGEST = 200;

/** Reads both files and names every mistake. With a mistake anywhere the register must not be used. */
export function readRegister(files: RegisterFiles): { register: Register; mistakes: RegisterMistake[] } {
  const trusts = readTable('trusts', files.trustsCsv, TRUST_COLUMNS);
  const systems = readTable('systems', files.systemsCsv, SYSTEM_COLUMNS);
  const systemCodes = new Set(systems.rows.map(({ cells }) => cells.icb_code));
  const unread = trusts.mistakes.length + systems.mistakes.length > 0;
  const mistakes = [
    ...trusts.mistakes,
    ...inRows('trusts', trusts.rows, (row) => trustMistakes(row, unread ? null : systemCodes)),
    ...twice(
      'trusts',
      trusts.rows.map((row) => [row.line, row.cells.code]),
      systemCodes,
    ),
    ...systems.mistakes,
    ...inRows('systems', systems.rows, systemMistakes),
    ...twice(
      'systems',
      systems.rows.map((row) => [row.line, row.cells.icb_code]),
    ),
  ];
  return { register: { trusts: trusts.rows.map(asTrust), systems: systems.rows.map(asSystem) }, mistakes };
}

function asTrust({ line, cells }: TrustRow): TrustInFile {
  return {
    line,
    code: cells.code,
    name: cells.name,
    systemCode: cells.icb_code,
    regionCode: cells.region_code,
    regionName: cells.region_name,
    trustType: cells.trust_type,
    trustSubtype: cells.trust_subtype,
    foundationTrust: cells.foundation_trust === 'Y',
    postcode: cells.postcode || null,
    opened: cells.opened || null,
    // Whoever reads a trust's type must be able to tell that it was published from that it was filled in by hand.
    source: [cells.source, cells.type_basis && `type ${cells.type_basis}`].filter((words) => words !== '').join('; '),
  };
}

function asSystem({ line, cells }: SystemRow): SystemInFile {
  return {
    line,
    code: cells.icb_code,
    name: cells.icb_name,
    regionCode: cells.region_code,
    regionName: cells.region_name,
    formedFrom: cells.formed_from_icb_codes.split(/\s+/).filter((code) => code !== ''),
  };
}

function trustMistakes({ cells }: TrustRow, systemCodes: ReadonlySet<string> | null): string[] {
  return [
    ...codeMistakes('code', cells.code),
    ...wordMistakes({ name: cells.name, trust_type: cells.trust_type, region_name: cells.region_name }),
    ...(systemCodes && !systemCodes.has(cells.icb_code) ? [`The system ${cells.icb_code} is not in the file of systems`] : []),
    ...(/^[YN]$/.test(cells.foundation_trust) ? [] : ['foundation_trust must be Y or N']),
    ...(cells.opened === '' || isDay(cells.opened) ? [] : ['opened must be a date, like 2017-10-01, or empty']),
  ];
}

function systemMistakes({ cells }: SystemRow): string[] {
  return [
    ...codeMistakes('icb_code', cells.icb_code),
    ...wordMistakes({ icb_name: cells.icb_name, region_name: cells.region_name }),
  ];
}

function codeMistakes(column: string, code: string): string[] {
  return CODE.test(code) ? [] : [`${column} must be 3 to 6 capitals or digits`];
}

function wordMistakes(cells: Readonly<Record<string, string>>): string[] {
  return Object.entries(cells).flatMap(([column, words]) => {
    if (words === '') return [`${column} is empty`];
    return words.length > LONGEST ? [`${column} is longer than ${LONGEST} characters`] : [];
  });
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function inRows<Row extends { readonly line: number }>(
  file: RegisterFile,
  rows: readonly Row[],
  mistakesOf: (row: Row) => string[],
): RegisterMistake[] {
  return rows.flatMap((row) => mistakesOf(row).map((message) => ({ file, line: row.line, message })));
}

/** A code stands for one organisation: once in its file, and not in the other. */
function twice(
  file: RegisterFile,
  codes: readonly (readonly [number, string])[],
  elsewhere: ReadonlySet<string> = new Set(),
): RegisterMistake[] {
  const firstLine = new Map<string, number>();
  return codes.flatMap(([line, code]) => {
    if (elsewhere.has(code)) return [{ file, line, message: `The code ${code} is in the file of systems too` }];
    const first = firstLine.get(code);
    if (first === undefined) firstLine.set(code, line);
    return first === undefined ? [] : [{ file, line, message: `The code ${code} is in line ${first} already` }];
  });
}
