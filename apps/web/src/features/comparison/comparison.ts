import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

export type Comparison = paths['/api/comparison']['get']['responses'][200]['content']['application/json'];
export type Row = Comparison['groups'][number]['trusts'][number];
export type ComparedItem = paths['/api/comparison/items/{itemCode}']['get']['responses'][200]['content']['application/json'];

/** What of the published is looked at; it stands in the address. An empty text is no choice. */
export interface Filters {
  readonly waveFrom: string;
  readonly instrument: string;
}

const queryOf = ({ waveFrom, instrument }: Filters) => ({
  ...(waveFrom === '' ? {} : { waveFrom }),
  ...(instrument === '' ? {} : { instrument }),
});

export const comparisonQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['comparison', filters],
    queryFn: ({ signal }): Promise<Comparison> =>
      read(api.GET('/api/comparison', { params: { query: queryOf(filters) }, signal })),
  });

export const comparedItemQuery = (itemCode: string, filters: Filters) =>
  queryOptions({
    queryKey: ['comparison', filters, itemCode],
    queryFn: ({ signal }): Promise<ComparedItem> =>
      read(api.GET('/api/comparison/items/{itemCode}', { params: { path: { itemCode }, query: queryOf(filters) }, signal })),
  });

export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: ({ signal }) => read(api.GET('/api/instruments', { signal })),
});
