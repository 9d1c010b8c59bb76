import type { Look } from './outline.js';

export type Purpose = 'approve' | 'assure' | 'discuss' | 'note';

/** Where a paper stands: written, looked at, agreed to, or given out. */
export type PaperState = 'draft' | 'in-review' | 'approved' | 'issued';

/** Every field that a cover sheet of a trust may ask for; a trust chooses which, in which order and under which name. */
export const coverFieldKeys = [
  'meeting',
  'meeting-date',
  'agenda-reference',
  'title',
  'version',
  'purpose',
  'session',
  'sponsor',
  'author',
  'assurance',
  'considered',
  'objectives',
  'risks',
  'care-quality',
  'constitution',
  'legal',
  'equality',
  'resources',
  'involvement',
  'appendices',
  'decision',
] as const;

export type CoverFieldKey = (typeof coverFieldKeys)[number];

/** One field of the cover sheet as the trust wants it: they print in this order. */
export type CoverField = { readonly key: CoverFieldKey; readonly label: string; readonly shown: boolean };

/** A word of the trust's own scale with what it means there; the definition stands beside the word wherever it is printed. */
export type AssuranceWord = { readonly word: string; readonly definition: string };

/** How the papers of a trust are made up. */
export type Shape = {
  readonly fields: readonly CoverField[];
  readonly assuranceScale: readonly AssuranceWord[];
  readonly look: Look;
};

/** Consequence times likelihood, each 1 to 5 (the risk matrix of the National Patient Safety Agency, 2008). */
export type RiskScore = { readonly consequence: number; readonly likelihood: number };

/** A risk of the board assurance framework that the paper bears on. */
export type Risk = {
  readonly reference: string;
  readonly title: string;
  readonly before: RiskScore | null;
  readonly after: RiskScore | null;
};

/** What was filled in on the cover sheet. An empty string is a field not filled in. */
export type Cover = {
  readonly meetingName: string;
  readonly meetingDate: string | null;
  readonly agendaReference: string;
  readonly sponsor: string;
  readonly author: string;
  readonly purpose: Purpose;
  /** From the trust's own scale, with its definition beside the word. */
  readonly assuranceLevel: AssuranceWord | null;
  readonly previouslyConsideredBy: string;
  readonly strategicObjectives: readonly string[];
  readonly risks: readonly Risk[];
  /** Why the paper is for the private session, in the trust's words. */
  readonly sessionReason: string;
  readonly careQuality: string;
  readonly constitution: string;
  readonly legal: string;
  readonly equality: string;
  readonly resources: string;
  readonly involvement: string;
  readonly appendices: string;
};
