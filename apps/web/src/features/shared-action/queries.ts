import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

/** What trusts of a system plan, as far as each lets this reader know. */
export type SharedActions = paths['/api/shared-actions']['get']['responses'][200]['content']['application/json'];
export type OwnShared = SharedActions['own'][number];
export type Shared = SharedActions['others'][number];
export type ToShare = NonNullable<SharedActions['toShare']>[number];
type ShareRequest = NonNullable<paths['/api/shared-actions']['post']['requestBody']>['content']['application/json'];
export type Theme = ShareRequest['theme'];

export const sharedActionsKey = ['shared-actions'] as const;

export const sharedActionsQuery = queryOptions({
  queryKey: sharedActionsKey,
  queryFn: ({ signal }): Promise<SharedActions> => read(api.GET('/api/shared-actions', { signal })),
});
