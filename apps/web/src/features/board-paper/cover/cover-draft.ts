import { type DateParts, isoOf, partsOf } from '../../../ui/date-parts.js';
import type { PaperFields, Risk, RiskScore } from '../paper.js';

/** A score as it is chosen: two numbers as texts, which may not be chosen yet. */
export interface ScoreDraft {
  readonly consequence: string;
  readonly likelihood: string;
}

export interface RiskDraft {
  readonly reference: string;
  readonly title: string;
  readonly before: ScoreDraft;
  readonly after: ScoreDraft;
}

/** The cover sheet as it is typed: a date in three boxes, objectives a line each, scores that may be half chosen. */
export type CoverDraft = Omit<PaperFields, 'meetingDate' | 'objectives' | 'risks'> & {
  readonly meetingDate: DateParts;
  readonly objectives: string;
  readonly risks: readonly RiskDraft[];
};

export const emptyRisk: RiskDraft = {
  reference: '',
  title: '',
  before: { consequence: '', likelihood: '' },
  after: { consequence: '', likelihood: '' },
};

export const coverDraftOf = (fields: PaperFields): CoverDraft => ({
  ...fields,
  meetingDate: partsOf(fields.meetingDate),
  objectives: fields.objectives.join('\n'),
  risks: fields.risks.map(({ before, after, ...risk }) => ({
    ...risk,
    before: scoreDraftOf(before),
    after: scoreDraftOf(after),
  })),
});

const scoreDraftOf = (score: RiskScore | null): ScoreDraft => ({
  consequence: score ? String(score.consequence) : '',
  likelihood: score ? String(score.likelihood) : '',
});

/** The score that was chosen, `null` for none, `'half'` where one number is missing. */
export function scoreOf({ consequence, likelihood }: ScoreDraft): RiskScore | null | 'half' {
  if (consequence === '' && likelihood === '') return null;
  if (consequence === '' || likelihood === '') return 'half';
  return { consequence: Number(consequence), likelihood: Number(likelihood) };
}

/** What is sent; or what is wrong, by the name of the field. Rows of which nothing was filled in are left out. */
export function fieldsOf(
  draft: CoverDraft,
): { readonly fields: PaperFields } | { readonly wrong: Readonly<Record<string, string>> } {
  const wrong: Record<string, string> = {};
  const meetingDate = isoOf(draft.meetingDate);
  if (meetingDate === 'wrong') wrong['fields.meetingDate'] = 'Enter the date as a day, a month and a year';
  const risks = draft.risks.flatMap((risk, place): Risk[] => {
    const [before, after] = [scoreOf(risk.before), scoreOf(risk.after)];
    if (isEmptyRisk(risk)) return [];
    if (risk.title.trim() === '') wrong[`fields.risks.${place}.title`] = `Say what risk ${place + 1} is`;
    if (before === 'half') wrong[`fields.risks.${place}.before.consequence`] = half(place, 'before');
    if (after === 'half') wrong[`fields.risks.${place}.after.consequence`] = half(place, 'after');
    return before === 'half' || after === 'half'
      ? []
      : [{ reference: risk.reference.trim(), title: risk.title.trim(), before, after }];
  });
  if (Object.keys(wrong).length > 0 || meetingDate === 'wrong') return { wrong };
  const objectives = draft.objectives
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { fields: { ...draft, meetingDate, objectives, risks } };
}

const half = (place: number, when: string) => `Risk ${place + 1}: choose both numbers of its score ${when}, or neither`;

export const isEmptyRisk = (risk: RiskDraft) => JSON.stringify(risk) === JSON.stringify(emptyRisk);

/** Whether something kept in this tab is a cover sheet of this program and not of an older one. */
export function isCoverDraft(value: unknown, like: CoverDraft): value is CoverDraft {
  if (typeof value !== 'object' || value === null) return false;
  const found: Record<string, unknown> = { ...value };
  return Object.entries(like).every(
    ([key, one]) => typeof found[key] === typeof one && Array.isArray(found[key]) === Array.isArray(one),
  );
}
