import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

/** The meeting as this person may see it now. The snapshot is the truth; events only say that it has moved. */
export type Meeting = paths['/api/assessments/{assessmentId}/meeting']['get']['responses'][200]['content']['application/json'];
/** The item that the board is at. */
export type CurrentItem = NonNullable<Meeting['current']>;
export type AgendaLine = Meeting['agenda'][number];
export type Proposal = NonNullable<CurrentItem['proposal']>;
export type SeatThere = Meeting['attendance'][number];
/** What the facilitator may plan with, once private scoring has closed. */
export type Plan = paths['/api/assessments/{assessmentId}/plan']['get']['responses'][200]['content']['application/json'];

export const meetingKey = (assessmentId: string) => ['assessment', assessmentId, 'meeting'] as const;

export const meetingQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: meetingKey(assessmentId),
    queryFn: ({ signal }): Promise<Meeting> =>
      read(api.GET('/api/assessments/{assessmentId}/meeting', { params: { path: { assessmentId } }, signal })),
  });

/** Looking at it is recorded, so it is read once and kept: nothing in it changes after private scoring has closed. */
export const planQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['plan', assessmentId],
    queryFn: ({ signal }): Promise<Plan> =>
      read(api.GET('/api/assessments/{assessmentId}/plan', { params: { path: { assessmentId } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
