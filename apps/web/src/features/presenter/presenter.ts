import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

/** What the wall may show now, and nothing else: the server has left out every name. */
export type Presented = paths['/api/presenter/{linkId}']['get']['responses'][200]['content']['application/json'];
export type PresentedItem = NonNullable<Presented['item']>;
export type PresentedPoll = NonNullable<Presented['poll']>;
export type Spread = NonNullable<PresentedItem['spread']>;

export const presenterKey = (linkId: string) => ['presenter', linkId] as const;

export const presenterQuery = (linkId: string) =>
  queryOptions({
    queryKey: presenterKey(linkId),
    queryFn: ({ signal }): Promise<Presented> =>
      read(api.GET('/api/presenter/{linkId}', { params: { path: { linkId } }, signal })),
  });
