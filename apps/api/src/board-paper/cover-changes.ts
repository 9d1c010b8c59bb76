import type { CoverField, CoverFieldKey } from '@candour/board-paper';
import type { Change } from './paper-change.js';
import type { PaperFields, RiskFields, RiskScoreFields } from './paper-fields.dto.js';

/** Which field of the trust's cover sheet shows what was filled in. */
const SHOWN_AS: Readonly<Record<keyof PaperFields, CoverFieldKey | null>> = {
  meetingName: 'meeting',
  meetingDate: 'meeting-date',
  agendaReference: 'agenda-reference',
  sponsor: 'sponsor',
  author: 'author',
  purpose: 'purpose',
  assuranceWord: 'assurance',
  previouslyConsideredBy: 'considered',
  objectives: 'objectives',
  risks: 'risks',
  sessionReason: 'session',
  careQuality: 'care-quality',
  constitution: 'constitution',
  legal: 'legal',
  equality: 'equality',
  resources: 'resources',
  involvement: 'involvement',
  appendices: 'appendices',
  actionsOutside: null,
};

const OUTSIDE = 'Whether versions for readers outside list the actions';

/** What differs between two cover sheets, field by field under the trust's own names, for the history. */
export function coverChanges(before: PaperFields, after: PaperFields, fields: readonly CoverField[]): Change[] {
  const keys = Object.keys(SHOWN_AS) as (keyof PaperFields)[];
  return keys.flatMap((key) => {
    const [was, is] = [inWords(before[key]), inWords(after[key])];
    if (was === is) return [];
    const label = fields.find((field) => field.key === SHOWN_AS[key])?.label;
    return [{ what: label ? `Cover sheet: ${label}` : OUTSIDE, before: was, after: is }];
  });
}

function inWords(value: PaperFields[keyof PaperFields]): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return value;
  return value.map((one) => (typeof one === 'string' ? one : riskInWords(one))).join('\n');
}

function riskInWords({ reference, title, before, after }: RiskFields): string {
  const score = (of: RiskScoreFields | null) => (of === null ? 'not scored' : `${of.consequence} × ${of.likelihood}`);
  return `${reference} ${title} (${score(before)} before, ${score(after)} after)`.trim();
}
