import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

export type Explanations =
  paths['/api/assessments/{assessmentId}/publication/explanations']['get']['responses'][200]['content']['application/json'];
export type Figure = Explanations['figures'][number];

export const explanationsQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['publication', assessmentId, 'explanations'],
    queryFn: ({ signal }): Promise<Explanations> =>
      read(api.GET('/api/assessments/{assessmentId}/publication/explanations', { params: { path: { assessmentId } }, signal })),
  });
