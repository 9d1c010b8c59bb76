import type { CoverDraft } from './cover-draft.js';

/** A field of the cover sheet that is one text. */
interface TextOfCover {
  readonly kind: 'line' | 'lines';
  readonly name: {
    [Name in keyof CoverDraft]: CoverDraft[Name] extends string ? Name : never;
  }[keyof CoverDraft];
  readonly limit?: number;
  readonly hint?: string;
}

/** One that is asked for in a way of its own. */
interface OwnWay {
  readonly kind: 'purpose' | 'date' | 'assurance' | 'risks';
  readonly name: keyof CoverDraft;
}

const line = (name: TextOfCover['name'], limit: number, hint?: string): TextOfCover => ({ kind: 'line', name, limit, hint });
const lines = (name: TextOfCover['name'], limit?: number, hint?: string): TextOfCover => ({ kind: 'lines', name, limit, hint });

/**
 * How each field of a trust's shape is filled in. Those that are not here fill themselves in: the title, the version, and the decision.
 * Which are asked for, in which order and under which name is the trust's.
 */
export const howToFillIn: Readonly<Record<string, TextOfCover | OwnWay | undefined>> = {
  meeting: line('meetingName', 200),
  'meeting-date': { kind: 'date', name: 'meetingDate' },
  'agenda-reference': line('agendaReference', 100),
  purpose: { kind: 'purpose', name: 'purpose' },
  session: lines('sessionReason', 2000, 'Why it is for the private session, if it is'),
  sponsor: line('sponsor', 200),
  author: line('author', 200),
  assurance: { kind: 'assurance', name: 'assuranceWord' },
  considered: lines('previouslyConsideredBy', 1000),
  objectives: lines('objectives', undefined, 'One a line'),
  risks: { kind: 'risks', name: 'risks' },
  'care-quality': lines('careQuality', 2000),
  constitution: lines('constitution', 2000),
  legal: lines('legal', 2000),
  equality: lines('equality', 2000),
  resources: lines('resources', 2000),
  involvement: lines('involvement', 2000),
  appendices: lines('appendices', 2000),
};

export const purposes = [
  { value: 'approve', words: 'To approve' },
  { value: 'assure', words: 'To assure' },
  { value: 'discuss', words: 'To discuss' },
  { value: 'note', words: 'To note' },
] as const;

/** A choice of the trust that stands on no cover sheet: it decides what readers outside see. */
export const actionsOutsideWords = 'List the actions in versions for readers outside the board';
