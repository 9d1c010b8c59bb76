import type { AssuranceWord, Cover } from '@candour/board-paper';
import type { PaperFields, RiskFields } from './paper-fields.dto.js';

/** The cover sheet as it is stored: what nobody filled in yet is not there. */
export type StoredFields = Partial<PaperFields> & {
  /** What an assurance word meant that was written before the trust had a scale. */
  readonly assuranceDefinition?: string;
};

/** Who brings and who writes the paper as a rule, and what the trust's last paper said. */
export interface Beginnings {
  readonly chiefExecutive: string | null;
  readonly secretary: string | null;
  readonly last: StoredFields | null;
}

const NOTHING: PaperFields = {
  meetingName: 'Board of directors',
  meetingDate: null,
  agendaReference: '',
  sponsor: '',
  author: '',
  purpose: 'approve',
  assuranceWord: '',
  previouslyConsideredBy: '',
  objectives: [],
  risks: [],
  sessionReason: '',
  careQuality: '',
  constitution: '',
  legal: '',
  equality: '',
  resources: '',
  involvement: '',
  appendices: '',
  actionsOutside: false,
};

/** What stays the same from paper to paper. What was said of the law, equality and money has to be looked at anew. */
const CARRIED = [
  'meetingName',
  'objectives',
  'sessionReason',
  'careQuality',
  'constitution',
] as const satisfies readonly (keyof PaperFields)[];

/** What the cover sheet says before anybody has filled it in: what the last paper said, by those who are appointed today. */
export function defaultFields({ chiefExecutive, secretary, last }: Beginnings): PaperFields {
  const carried = CARRIED.flatMap((key) => (last?.[key] === undefined ? [] : [[key, last[key]] as const]));
  return {
    ...NOTHING,
    ...Object.fromEntries(carried),
    sponsor: signed(chiefExecutive, 'chief executive', last?.sponsor),
    author: signed(secretary, 'company secretary', last?.author),
    risks: (last?.risks ?? []).map(nextRisk),
  };
}

/** The fields as they stand. Old rows may hold more than is asked today. */
export function fieldsOf(stored: StoredFields, beginnings: Beginnings): PaperFields {
  const all: Record<string, unknown> = { ...defaultFields(beginnings), ...stored };
  return Object.fromEntries(Object.keys(NOTHING).map((key) => [key, all[key]])) as unknown as PaperFields;
}

/** Whoever holds the office today; words that somebody chose for the last paper stay, unless they name who held it then. */
function signed(name: string | null, office: string, before: string | undefined): string {
  const now = name ? `${name}, ${office}` : '';
  return before === undefined || before === '' || before.endsWith(`, ${office}`) ? now : before;
}

/** Where the last paper said a risk would be after its actions, this one begins. */
function nextRisk(risk: RiskFields): RiskFields {
  return { ...risk, before: risk.after ?? risk.before, after: null };
}

/** The fields as the paper prints them, with the definition of the trust's scale beside its word. */
export function coverOf(fields: PaperFields, scale: readonly AssuranceWord[], earlierDefinition = ''): Cover {
  const { assuranceWord: word, objectives, actionsOutside: _, ...rest } = fields;
  const known = scale.find((one) => one.word === word);
  return {
    ...rest,
    assuranceLevel: word === '' ? null : (known ?? { word, definition: earlierDefinition }),
    strategicObjectives: objectives,
  };
}
