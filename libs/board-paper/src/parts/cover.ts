import { facts, quiet } from '../blocks.js';
import type { CoverFieldKey, PaperState, Purpose } from '../cover.js';
import type { Findings } from '../findings.js';
import type { Block } from '../outline.js';
import { oneLine } from '../plain-text.js';
import { day, sentence } from '../words.js';
import { RISK_RULE, riskWords } from './risks.js';
import { warnings } from './warnings.js';

/** What a paper asks of its meeting. */
export const PURPOSES: Readonly<Record<Purpose, string>> = {
  approve: 'For approval',
  assure: 'For assurance',
  discuss: 'For discussion',
  note: 'For information',
};

const STATES: Readonly<Record<PaperState, string>> = {
  draft: 'draft',
  'in-review': 'in review',
  approved: 'approved',
  issued: 'issued',
};

const TO_COMPLETE = 'To be completed';
const NONE = 'None recorded';

/** Why the paper is for the private session: it holds what may not leave the board. */
const PRIVATE_SESSION =
  'Private. This version shows the spread of members’ private views as far as the pledge allows; counts, medians and numbers of “don’t know” stay with the board.';

/** What a cover sheet is filled from; no finding of the board is in it but its decision. */
export type CoverFindings = Pick<Findings, 'cover' | 'shape' | 'decision' | 'version'>;

type Sheet = CoverFindings & { readonly title: string; readonly session: string };

const asked = (text: string) => text || TO_COMPLETE;
const prompted = (text: string) => text || NONE;

/** What each field holds. What is always asked for says when it is missing, what is only prompted says that nothing is recorded. */
const ENTRIES: Readonly<Record<CoverFieldKey, (of: Sheet) => string>> = {
  meeting: ({ cover: { meetingName } }) => asked(meetingName),
  'meeting-date': ({ cover: { meetingDate } }) => (meetingDate ? day(meetingDate) : TO_COMPLETE),
  'agenda-reference': ({ cover: { agendaReference } }) => asked(agendaReference),
  title: ({ title }) => title,
  version: ({ version }) => versionWords(version),
  purpose: ({ cover: { purpose } }) => PURPOSES[purpose],
  session: ({ session }) => session,
  sponsor: ({ cover: { sponsor } }) => asked(sponsor),
  author: ({ cover: { author } }) => asked(author),
  assurance: ({ cover: { assuranceLevel: level } }) =>
    level === null ? TO_COMPLETE : `${level.word}: ${sentence(level.definition)}`,
  considered: ({ cover: { previouslyConsideredBy } }) => prompted(previouslyConsideredBy),
  objectives: ({ cover: { strategicObjectives } }) => prompted(strategicObjectives.join('\n')),
  risks: ({ cover: { risks } }) => prompted(risks.map(riskWords).join('\n')),
  'care-quality': ({ cover: { careQuality } }) => prompted(careQuality),
  constitution: ({ cover: { constitution } }) => prompted(constitution),
  legal: ({ cover: { legal } }) => prompted(legal),
  equality: ({ cover: { equality } }) => prompted(equality),
  resources: ({ cover: { resources } }) => prompted(resources),
  involvement: ({ cover: { involvement } }) => prompted(involvement),
  appendices: ({ cover: { appendices } }) => prompted(appendices),
  // A paper goes to the board before the board decides: the row comes with the decision.
  decision: ({ decision }) => (decision ? `${day(decision.on)}, minute ${decision.minute}: ${sentence(decision.words)}` : ''),
};

/** The cover of the paper for the private session. */
export function cover(findings: Findings, title: string): Block[] {
  return [...warnings(findings), ...coverSheet(findings, title, sessionWords(PRIVATE_SESSION, findings))];
}

/** What the session is, with the reason that the trust gives. */
export function sessionWords(session: string, { cover: { sessionReason } }: Pick<Findings, 'cover'>): string {
  return sessionReason === '' ? session : `${session}\n${sentence(sessionReason)}`;
}

/** The cover sheet in the trust's own shape: its fields in its order under its names. `session` says for whom this variant is. */
export function coverSheet(findings: CoverFindings, title: string, session: string): Block[] {
  const shown = findings.shape.fields.filter((field) => field.shown);
  const rows = shown.map(({ key, label }) => [label, ENTRIES[key]({ ...findings, title, session })] as const);
  if (rows.every(([, entry]) => entry === '')) return [];
  const scored = findings.cover.risks.some(({ before, after }) => before !== null || after !== null);
  const withRisks = scored && shown.some(({ key }) => key === 'risks');
  return [facts(null, ['Cover sheet', 'Entry'], rows), ...(withRisks ? [quiet(RISK_RULE)] : [])];
}

/** Name and day of the meeting, where both are known. */
export function meetingWords({ meetingName, meetingDate }: Pick<Findings['cover'], 'meetingName' | 'meetingDate'>): {
  meeting?: string;
} {
  return meetingName === '' || meetingDate === null ? {} : { meeting: oneLine(`${meetingName}, ${day(meetingDate)}`) };
}

/** @example versionWords({ number: 2, state: 'draft' }) // 'Version 2, draft' */
export function versionWords({ number, state }: Findings['version']): string {
  return `Version ${number}, ${STATES[state]}`;
}
