import { readSheet, type SheetRow } from '../../platform/table/read-sheet.js';
import { type Columns, columnMistakes, columnsToRead, type Field, type RegisterFile } from './columns.js';
import { RowReader } from './read-values.js';
import type { RegisterFiles } from './register-files.js';
import type { OrganisationFacts } from './register-rows.js';

/** One thing wrong in a file, where an editor will find it. */
export interface RegisterMistake {
  readonly file: RegisterFile;
  readonly line: number;
  readonly message: string;
}

interface InFile {
  readonly file: RegisterFile;
  readonly line: number;
  readonly code: string;
  /** Only what a column stands for: of the rest the file says nothing. */
  readonly facts: Partial<OrganisationFacts>;
  /** Undefined where no column tells. */
  readonly closed?: string | null | undefined;
  readonly successor: { readonly code: string; readonly on: string | null } | null;
}

/** A system of the file: an integrated care board and its area. */
export interface SystemInFile extends InFile {
  /** Undefined for a system that only the codes of its trusts speak of. */
  readonly name: string | undefined;
  /** Codes of the systems it was made from. */
  readonly formedFrom: readonly string[];
  readonly cluster?: string | null | undefined;
}

/** A trust of the file, with the systems it belongs to: that of its head office, and further ones. */
export interface TrustInFile extends InFile {
  readonly name: string;
  readonly systemName: string | undefined;
  /** Undefined where no column tells. */
  readonly systemCodes: readonly string[] | undefined;
  /** From when it belongs to the first of them, where a column tells. */
  readonly systemFrom: string | null;
}

export interface Register {
  readonly trusts: readonly TrustInFile[];
  readonly systems: readonly SystemInFile[];
  /** Whether the file lists the systems: one that is not in the list has closed. Without a list, trusts alone speak of systems. */
  readonly listsSystems: boolean;
}

type Rows<Row> = { readonly rows: readonly Row[]; readonly mistakes: readonly RegisterMistake[] };

/** Reads one file or both, and names every mistake. With a mistake anywhere the register must not be used. */
export function readRegister(files: RegisterFiles): { register: Register; mistakes: RegisterMistake[] } {
  const trusts = readRows('trusts', files.trustsCsv, files.columns?.trusts ?? null, trustOf);
  const systems: Rows<SystemInFile> | null =
    files.systemsCsv === null ? null : readRows('systems', files.systemsCsv, files.columns?.systems ?? null, systemOf);
  const systemCodes = systems && systems.mistakes.length + trusts.mistakes.length === 0 ? codesOf(systems.rows) : null;
  const listed = systems?.rows ?? systemsOfTrusts(trusts.rows);
  const mistakes = [
    ...trusts.mistakes,
    ...(systemCodes ? unknownSystems(trusts.rows, systemCodes) : []),
    ...twice(trusts.rows, codesOf(listed)),
    ...(systems?.mistakes ?? []),
    ...twice(systems?.rows ?? []),
  ];
  return { register: { trusts: trusts.rows, systems: listed, listsSystems: systems !== null }, mistakes };
}

function readRows<Row>(
  file: RegisterFile,
  text: string,
  chosen: Columns | null,
  rowOf: (line: number, read: RowReader) => Row,
): Rows<Row> {
  const sheet = readSheet(text);
  if (sheet.headings.length === 0) return { rows: [], mistakes: sheet.mistakes.map((mistake) => ({ file, ...mistake })) };
  const columns = columnsToRead(file, sheet.headings, chosen);
  const wrong = columnMistakes(file, sheet.headings, columns);
  if (wrong.length > 0) return { rows: [], mistakes: wrong.map((message) => ({ file, line: sheet.headingLine, message })) };
  const read = sheet.rows.map((row) => {
    const reader = readerOf(row, sheet.headings, columns);
    return { row: rowOf(row.line, reader), line: row.line, mistakes: reader.mistakes };
  });
  return {
    rows: read.map(({ row }) => row),
    mistakes: [
      ...sheet.mistakes.map((mistake) => ({ file, ...mistake })),
      ...read.flatMap(({ line, mistakes }) => mistakes.map((message) => ({ file, line, message }))),
    ],
  };
}

function readerOf({ cells }: SheetRow, headings: readonly string[], columns: Columns): RowReader {
  return new RowReader((field) => {
    const heading = columns[field as Field];
    return heading ? { heading, words: cells[headings.indexOf(heading)] ?? '' } : undefined;
  });
}

function trustOf(line: number, read: RowReader): TrustInFile {
  const code = read.code('code');
  const name = read.needed('name') ?? '';
  const source = read.optional('source');
  const basis = read.words('typeBasis');
  const own = read.words('systemCode');
  const end = ending(read);
  if (read.has('systemCode') && own === '' && read.words('closed') === '' && !end.successor)
    read.mistakes.push('A trust that is open needs the code of its system');
  const systemFrom = read.day('systemFrom') ?? null;
  if (systemFrom && own === '') read.mistakes.push('There is a day of joining a system, but no code of a system');
  return {
    file: 'trusts',
    line,
    code,
    name,
    systemName: read.optional('systemName') ?? undefined,
    systemCodes: read.has('systemCode')
      ? [...new Set([own, ...read.codes('otherSystems')])].filter((system) => system !== '')
      : undefined,
    systemFrom,
    ...end,
    facts: given({
      trustType: read.needed('trustType'),
      regionName: read.needed('regionName'),
      trustSubtype: read.optional('trustSubtype'),
      regionCode: read.optional('regionCode'),
      careSettings: read.careSettings('careSettings'),
      foundationTrust: read.yesOrNo('foundationTrust'),
      postcode: read.optional('postcode'),
      opened: read.day('opened'),
      // Whoever reads a trust's type must be able to tell that it was published from that it was filled in by hand.
      source: source === undefined ? undefined : [source, basis && `type ${basis}`].filter(Boolean).join('; ') || null,
    }),
  };
}

function systemOf(line: number, read: RowReader): SystemInFile {
  return {
    file: 'systems',
    line,
    code: read.code('code'),
    name: read.needed('name') ?? '',
    formedFrom: read.codes('formedFrom'),
    cluster: read.optional('cluster'),
    ...ending(read),
    facts: given({ regionCode: read.optional('regionCode'), regionName: read.needed('regionName') }),
  };
}

/** When it closed and what it became part of. */
function ending(read: RowReader): Pick<InFile, 'closed' | 'successor'> {
  const closed = read.day('closed');
  const into = read.optionalCode('successorCode');
  const on = read.day('successorDate') ?? null;
  if (on && !into) read.mistakes.push('There is a day of merging, but no code of a successor');
  return { closed, successor: into ? { code: into, on } : null };
}

/** Leaves out what no column stands for. */
function given(
  facts: { readonly [Fact in keyof OrganisationFacts]?: OrganisationFacts[Fact] | undefined },
): Partial<OrganisationFacts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** Where no file lists the systems, those that the trusts belong to. */
function systemsOfTrusts(trusts: readonly TrustInFile[]): SystemInFile[] {
  const found = new Map<string, SystemInFile>();
  for (const { line, systemCodes, systemName, facts } of trusts) {
    for (const [place, code] of (systemCodes ?? []).entries()) {
      const name = place === 0 ? systemName : undefined;
      if (found.get(code)?.name !== undefined || (found.has(code) && name === undefined)) continue;
      const region = place === 0 ? given({ regionCode: facts.regionCode, regionName: facts.regionName }) : {};
      found.set(code, { file: 'trusts', line, code, name, formedFrom: [], successor: null, facts: region });
    }
  }
  return [...found.values()];
}

const codesOf = (rows: readonly { readonly code: string }[]): ReadonlySet<string> => new Set(rows.map(({ code }) => code));

function unknownSystems(trusts: readonly TrustInFile[], systems: ReadonlySet<string>): RegisterMistake[] {
  return trusts.flatMap(({ line, systemCodes }) =>
    (systemCodes ?? [])
      .filter((code) => !systems.has(code))
      .map((code) => ({ file: 'trusts' as const, line, message: `The system ${code} is not in the file of systems` })),
  );
}

/** A code stands for one organisation: once in its file, and for a trust or a system. */
function twice(rows: readonly InFile[], systems: ReadonlySet<string> = new Set()): RegisterMistake[] {
  const firstLine = new Map<string, number>();
  return rows.flatMap(({ file, line, code }) => {
    if (code === '') return [];
    if (systems.has(code)) return [{ file, line, message: `The code ${code} is that of a system too` }];
    const first = firstLine.get(code);
    if (first === undefined) firstLine.set(code, line);
    return first === undefined ? [] : [{ file, line, message: `The code ${code} is in line ${first} already` }];
  });
}
