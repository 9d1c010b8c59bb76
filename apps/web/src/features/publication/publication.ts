import type { paths } from '@candour/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

export type PublicationOfAssessment =
  paths['/api/assessments/{assessmentId}/publication']['get']['responses'][200]['content']['application/json'];
export type Published = NonNullable<PublicationOfAssessment['current']>;
export type PublishedContent =
  paths['/api/assessments/{assessmentId}/publication/preview']['get']['responses'][200]['content']['application/json'];
export type Possible = PublicationOfAssessment['possible'];
export type Sharing =
  paths['/api/assessments/{assessmentId}/publication/sharing']['put']['requestBody']['content']['application/json'];
export type Part = Published['parts'][number];

export const publicationQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['publication', assessmentId],
    queryFn: ({ signal }): Promise<PublicationOfAssessment> =>
      read(api.GET('/api/assessments/{assessmentId}/publication', { params: { path: { assessmentId } }, signal })),
  });

/** Exactly what readers would get in these parts. The last choice stays on the screen while the next is fetched. */
export const previewQuery = (assessmentId: string, parts: readonly Part[]) =>
  queryOptions({
    queryKey: ['publication', assessmentId, 'preview', parts],
    queryFn: ({ signal }): Promise<PublishedContent> =>
      read(
        api.GET('/api/assessments/{assessmentId}/publication/preview', {
          params: { path: { assessmentId }, query: { parts: parts.join(',') } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** What publishing, sharing and withdrawing change elsewhere. */
export const afterwards = (assessmentId: string) => [
  ['publication', assessmentId],
  ['assessment', assessmentId],
  ['results', assessmentId],
  ['assessments'],
  ['home'],
  ['looks'],
];
