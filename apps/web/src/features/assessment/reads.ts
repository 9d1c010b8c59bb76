import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

export type InstrumentSummary = paths['/api/instruments']['get']['responses'][200]['content']['application/json']['rows'][number];

/** What a board can be asked, in the newest version of each. */
export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: () => read(api.GET('/api/instruments')),
});

/** How far private scoring is. Refused to whom it is no business of. */
export const progressQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessment', assessmentId, 'progress'],
    queryFn: () => read(api.GET('/api/assessments/{assessmentId}/progress', { params: { path: { assessmentId } } })),
  });
