import type { paths } from '@candour/api-client';
import type { ProfileItem } from '@candour/charts';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import { listed } from '../../platform/listed.js';

export type Results = paths['/api/assessments/{assessmentId}/results']['get']['responses'][200]['content']['application/json'];
export type ResultSection = Results['sections'][number];
export type ResultItem = ResultSection['items'][number];
export type EvidencePiece =
  paths['/api/assessments/{assessmentId}/evidence']['get']['responses'][200]['content']['application/json']['rows'][number];

/** What the board may see of an assessment: as sealed, or as it stands. */
export const resultsQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['results', assessmentId],
    queryFn: ({ signal }): Promise<Results> =>
      read(api.GET('/api/assessments/{assessmentId}/results', { params: { path: { assessmentId } }, signal })),
  });

export const evidenceQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['evidence', assessmentId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/assessments/{assessmentId}/evidence', { params: { path: { assessmentId } }, signal })),
  });

const outcomes = {
  agreed: 'level',
  'not-agreed': 'not-agreed',
  'not-applicable': 'not-applicable',
  parked: 'parked',
} as const;
const isEnded = (state: string): state is keyof typeof outcomes => state in outcomes;

/** An item as the profile draws it. */
export const inProfile = (item: ResultItem): ProfileItem => ({
  code: item.itemCode,
  title: item.title,
  scale: item.scale,
  outcome: isEnded(item.state) ? outcomes[item.state] : 'not-yet',
  level: item.level,
  spread: item.spread,
  evidenceGrade: item.evidenceGrade,
  supportedLevel: item.supportedLevel,
  ambition: item.ambition,
});

/** Titles in place of codes, for sentences: an item that is not of this instrument keeps its code. */
export function titlesIn(results: Results): (codes: readonly string[]) => string {
  const titles = new Map(results.sections.flatMap(({ items }) => items.map((item) => [item.itemCode, item.title] as const)));
  return (codes) => listed(codes.map((code) => `‘${titles.get(code) ?? code}’`));
}
