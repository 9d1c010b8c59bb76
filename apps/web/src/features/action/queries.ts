import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

/** What the board will do and stop doing, and how many open actions each portfolio owns. */
export type Actions = paths['/api/assessments/{assessmentId}/actions']['get']['responses'][200]['content']['application/json'];
export type BoardAction = Actions['rows'][number];
export type ChangeRequest = NonNullable<
  paths['/api/assessments/{assessmentId}/actions/{actionId}']['put']['requestBody']
>['content']['application/json'];

export const actionsKey = (assessmentId: string) => ['assessment', assessmentId, 'actions'] as const;

export const actionsQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: actionsKey(assessmentId),
    queryFn: ({ signal }): Promise<Actions> =>
      read(api.GET('/api/assessments/{assessmentId}/actions', { params: { path: { assessmentId } }, signal })),
  });
