import type { paths } from '@candour/api-client';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

export type Ledger = paths['/api/looks']['get']['responses'][200]['content']['application/json'];
export type Entry = Ledger['entries'][number];

/** Who looked, in pages of whole days, of one publication or all. */
export const ledgerQuery = (publicationId: string) =>
  infiniteQueryOptions({
    queryKey: ['looks', publicationId],
    queryFn: ({ signal, pageParam }): Promise<Ledger> =>
      read(
        api.GET('/api/looks', {
          params: { query: { ...(publicationId && { publicationId }), ...(pageParam && { before: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
