import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

type Pieces = paths['/api/assessments/{assessmentId}/evidence']['get']['responses'][200]['content']['application/json'];
/** A document or link that supports a level it names, with its owner, its dates and its grade. */
export type Piece = Pieces['rows'][number];
export type EvidenceRequest = NonNullable<
  paths['/api/assessments/{assessmentId}/evidence']['post']['requestBody']
>['content']['application/json'];

export const evidenceKey = (assessmentId: string) => ['assessment', assessmentId, 'evidence'] as const;

export const evidenceQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: evidenceKey(assessmentId),
    queryFn: ({ signal }): Promise<Pieces> =>
      read(api.GET('/api/assessments/{assessmentId}/evidence', { params: { path: { assessmentId } }, signal })),
  });
