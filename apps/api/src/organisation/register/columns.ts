import { guessColumns, type LikelyNames } from '../../platform/table/guess-columns.js';

export const REGISTER_FILES = ['trusts', 'systems'] as const;
export type RegisterFile = (typeof REGISTER_FILES)[number];

/** What a column of a file may stand for, in words for whoever chooses it. */
export const FIELDS = {
  trusts: {
    code: 'Code of the trust',
    name: 'Name of the trust',
    systemCode: 'Code of its system (integrated care board)',
    systemName: 'Name of its system',
    systemFrom: 'In its system from',
    otherSystems: 'Codes of further systems it belongs to',
    regionCode: 'Code of its region',
    regionName: 'Name of its region',
    trustType: 'Type of trust',
    trustSubtype: 'Kind of services',
    typeBasis: 'Where the type is from',
    careSettings: 'Care settings',
    foundationTrust: 'Foundation trust: yes or no',
    postcode: 'Postcode',
    opened: 'Opened on',
    closed: 'Closed on',
    successorCode: 'Merged into (code of its successor)',
    successorDate: 'Merged on',
    source: 'Source of the row',
  },
  systems: {
    code: 'Code of the system (integrated care board)',
    name: 'Name of the system',
    regionCode: 'Code of its region',
    regionName: 'Name of its region',
    cluster: 'Cluster of integrated care boards',
    formedFrom: 'Codes of the systems it was made from',
    closed: 'Closed on',
    successorCode: 'Merged into (code of its successor)',
    successorDate: 'Merged on',
  },
} as const satisfies Readonly<Record<RegisterFile, Readonly<Record<string, string>>>>;

export type TrustField = keyof (typeof FIELDS)['trusts'];
export type SystemField = keyof (typeof FIELDS)['systems'];
export type Field = TrustField | SystemField;

/** Without these columns a file says nothing. Of whatever else has no column, everything stays as it is. */
export const REQUIRED: readonly Field[] = ['code', 'name'];

/** What says something only together with another column: without it, further systems would be taken for all of them. */
const NEEDS: Readonly<Partial<Record<Field, Field>>> = {
  systemName: 'systemCode',
  systemFrom: 'systemCode',
  otherSystems: 'systemCode',
  successorDate: 'successorCode',
};

// The particular before the general: a heading that only holds `code` must not be taken for the trust's before the system has its own.
const BOTH = {
  regionCode: ['region code', 'nhs england region code', 'national grouping'],
  closed: ['closed', 'close date', 'closed date', 'closed on', 'legal end date', 'end date'],
  successorCode: ['successor code', 'successor', 'merged into', 'successor ods code'],
  successorDate: ['successor date', 'merger date', 'merged on', 'succession date'],
} as const;
const REGION_NAME = { regionName: ['region name', 'region', 'nhs england region'] } as const;

const LIKELY: { readonly trusts: LikelyNames<TrustField>; readonly systems: LikelyNames<SystemField> } = {
  trusts: {
    systemFrom: [
      ...['icb from', 'ics from', 'system from', 'in icb since', 'in system since', 'icb start date', 'system start date'],
      ...['member from', 'member since', 'membership from', 'joined icb', 'joined system', 'from when'],
    ],
    otherSystems: ['other icb codes', 'other systems', 'further systems', 'also member of'],
    systemCode: ['icb code', 'ics code', 'system code', 'integrated care board code', 'integrated care system code'],
    systemName: [
      'icb name',
      'ics name',
      'system name',
      'integrated care board',
      'integrated care system',
      'icb',
      'ics',
      'system',
    ],
    ...BOTH,
    typeBasis: ['type basis'],
    trustSubtype: ['trust subtype', 'subtype', 'trust sub type'],
    trustType: ['trust type', 'type', 'sector'],
    careSettings: ['care settings', 'care setting', 'settings'],
    foundationTrust: ['foundation trust', 'ft'],
    postcode: ['postcode', 'post code'],
    opened: ['opened', 'open date', 'opened on', 'legal start date', 'start date'],
    source: ['source'],
    ...REGION_NAME,
    code: ['code', 'ods code', 'org code', 'organisation code', 'provider code', 'trust code'],
    name: ['name', 'organisation name', 'org name', 'trust name', 'provider name', 'trust', 'provider', 'organisation'],
  },
  systems: {
    formedFrom: ['formed from icb codes', 'formed from', 'made from', 'predecessors'],
    cluster: ['cluster', 'cluster name', 'icb cluster'],
    ...BOTH,
    ...REGION_NAME,
    code: ['icb code', 'code', 'ods code', 'ics code', 'system code', 'org code', 'organisation code'],
    name: ['icb name', 'name', 'ics name', 'system name', 'organisation name', 'org name', 'integrated care board', 'icb'],
  },
};

/** Which heading stands for which field; null where no column does. */
export type Columns = Readonly<Partial<Record<Field, string | null>>>;

/** What was chosen the last time, with all headings that there were to choose from. */
export interface Remembered {
  readonly headings: readonly string[];
  readonly columns: Columns;
}

export interface GuessedColumn {
  readonly field: Field;
  readonly words: string;
  readonly required: boolean;
  /** The field without which it says nothing. */
  readonly needs: Field | null;
  readonly heading: string | null;
  readonly because: 'remembered' | 'guessed' | null;
}

export const fieldsOf = (file: RegisterFile): readonly Field[] => Object.keys(FIELDS[file]) as Field[];

const wordsFor = (file: RegisterFile, field: Field): string => {
  const words: Readonly<Partial<Record<Field, string>>> = FIELDS[file];
  return words[field] ?? field;
};

/** The likeliest column for each field: what somebody chose the last time outranks what the headings suggest. */
export function likelyColumns(file: RegisterFile, headings: readonly string[], remembered: Remembered | null): GuessedColumn[] {
  const guesses: Readonly<Partial<Record<Field, number | null>>> = guessColumns<Field>(
    headings,
    LIKELY[file] as LikelyNames<Field>,
  );
  const likely = fieldsOf(file).map((field): GuessedColumn => {
    const about = { field, words: wordsFor(file, field), required: REQUIRED.includes(field), needs: NEEDS[field] ?? null };
    const place = guesses[field] ?? null;
    const guess = place === null ? null : (headings[place] ?? null);
    const before = remembered?.columns[field];
    if (before && headings.includes(before)) return { ...about, heading: before, because: 'remembered' };
    // Left out on purpose the last time, when this heading was there to be chosen.
    const leftOut = before === null && guess !== null && remembered?.headings.includes(guess);
    if (leftOut && !about.required) return { ...about, heading: null, because: 'remembered' };
    return { ...about, heading: guess, because: guess === null ? null : 'guessed' };
  });
  const found = new Set(likely.flatMap(({ field, heading }) => (heading === null ? [] : [field])));
  return likely.map((one) => (one.needs === null || found.has(one.needs) ? one : { ...one, heading: null, because: null }));
}

/** The columns to read by: those that were chosen; else, where nobody chose, the likeliest. */
export function columnsToRead(file: RegisterFile, headings: readonly string[], chosen: Columns | null): Columns {
  if (chosen) return chosen;
  return Object.fromEntries(likelyColumns(file, headings, null).map(({ field, heading }) => [field, heading]));
}

/** What is wrong with a choice of columns. */
export function columnMistakes(file: RegisterFile, headings: readonly string[], columns: Columns): string[] {
  const chosen = fieldsOf(file).flatMap((field) => (columns[field] ? [[field, columns[field]] as const] : []));
  return [
    ...REQUIRED.filter((field) => !columns[field]).map((field) => `No column is chosen for: ${wordsFor(file, field)}`),
    ...chosen.flatMap(([field]) => {
      const needed = NEEDS[field];
      return needed && !columns[needed]
        ? [`‘${wordsFor(file, field)}’ says nothing without a column for: ${wordsFor(file, needed)}`]
        : [];
    }),
    ...chosen.filter(([, heading]) => !headings.includes(heading)).map(([, heading]) => `The column ${heading} is missing`),
    ...chosen
      .filter(([, heading]) => headings.indexOf(heading) !== headings.lastIndexOf(heading))
      .map(([, heading]) => `The column ${heading} is there twice`),
  ];
}
