import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import { chosenOf, type Filters } from './filters.js';

export type Comparison = paths['/api/comparison']['get']['responses'][200]['content']['application/json'];
export type Row = Comparison['groups'][number]['trusts'][number];
export type ComparedItem = paths['/api/comparison/items/{itemCode}']['get']['responses'][200]['content']['application/json'];

export const comparisonQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['comparison', filters],
    queryFn: ({ signal }): Promise<Comparison> =>
      read(api.GET('/api/comparison', { params: { query: chosenOf(filters) }, signal })),
  });

export const comparedItemQuery = (itemCode: string, filters: Filters) =>
  queryOptions({
    queryKey: ['comparison', filters, itemCode],
    queryFn: ({ signal }): Promise<ComparedItem> =>
      read(api.GET('/api/comparison/items/{itemCode}', { params: { path: { itemCode }, query: chosenOf(filters) }, signal })),
  });

export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: ({ signal }) => read(api.GET('/api/instruments', { signal })),
});
