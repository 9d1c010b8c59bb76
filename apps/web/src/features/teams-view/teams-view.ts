import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import { listed } from '../../platform/listed.js';

export type TeamsViewRead =
  paths['/api/assessments/{assessmentId}/teams-view']['get']['responses'][200]['content']['application/json'];
export type TeamsItem = TeamsViewRead['items'][number];
export type TeamsLinks =
  paths['/api/assessments/{assessmentId}/teams-view']['post']['responses'][201]['content']['application/json'];
export type Asked = paths['/api/teams-links/look-up']['post']['responses'][200]['content']['application/json'];

/** What the teams say of the climate, beside what the board says of itself. */
export const teamsViewQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['teams-view', assessmentId],
    queryFn: (): Promise<TeamsViewRead> =>
      read(api.GET('/api/assessments/{assessmentId}/teams-view', { params: { path: { assessmentId } } })),
  });

/** What was chosen for each item: a level, or that one cannot say. Items may be missing. */
export type Chosen = Readonly<Record<string, number | 'cannot-say'>>;

/** As the API takes it: null stands for *I cannot say*. */
export const asAnswers = (chosen: Chosen): { itemCode: string; level: number | null }[] =>
  Object.entries(chosen).map(([itemCode, level]) => ({ itemCode, level: level === 'cannot-say' ? null : level }));

/** The side by side in one sentence: where the teams see the board lower, where higher. */
export function findingOf(items: readonly TeamsItem[]): string {
  const where = (beside: TeamsItem['beside']) => items.filter((item) => item.beside === beside).map(({ title }) => `‘${title}’`);
  const [lower, higher, alike] = [where('lower'), where('higher'), where('alike')];
  const compared = lower.length + higher.length + alike.length;
  if (compared === 0) return 'Nothing can be put side by side yet.';
  if (lower.length + higher.length === 0) return 'The teams see the board much as it sees itself.';
  const on = (titles: readonly string[]) => (titles.length === compared ? 'every question that can be compared' : named(titles));
  const sentences = [
    lower.length > 0 ? `The teams see the board a level or more lower on ${on(lower)}.` : '',
    higher.length > 0 ? `They see it a level or more higher on ${on(higher)}.` : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** How many titles a sentence bears before it says how many more there are. */
const titlesInASentence = 3;

function named(titles: readonly string[]): string {
  if (titles.length <= titlesInASentence + 1) return listed(titles);
  return `${titles.slice(0, titlesInASentence).join(', ')} and ${titles.length - titlesInASentence} more`;
}
