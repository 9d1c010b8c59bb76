import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

export type InstrumentSummary = paths['/api/instruments']['get']['responses'][200]['content']['application/json']['rows'][number];
export type Board = paths['/api/board']['get']['responses'][200]['content']['application/json'];

/** What a board can be asked, in the newest version of each. */
export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: () => read(api.GET('/api/instruments')),
});

/** The seats and appointments of one's own organisation. */
export const boardQuery = queryOptions({ queryKey: ['board'], queryFn: (): Promise<Board> => read(api.GET('/api/board')) });

/** How far private scoring is. Refused to whom it is no business of. */
export const progressQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessment', assessmentId, 'progress'],
    queryFn: () => read(api.GET('/api/assessments/{assessmentId}/progress', { params: { path: { assessmentId } } })),
  });
