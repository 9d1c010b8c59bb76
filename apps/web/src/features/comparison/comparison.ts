import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import { chosenOf, type Filters } from './filters.js';

export type Comparison = paths['/api/comparison']['get']['responses'][200]['content']['application/json'];
export type ComparisonRow = Comparison['groups'][number]['trusts'][number];
export type Section = Comparison['sections'][number];
export type ComparedItem = paths['/api/comparison/items/{itemCode}']['get']['responses'][200]['content']['application/json'];
export type TrustShown = paths['/api/comparison/trusts/{organisationId}']['get']['responses'][200]['content']['application/json'];
export type TrustWave = TrustShown['waves'][number];

export const comparisonQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['comparison', 'matrix', filters],
    queryFn: ({ signal }): Promise<Comparison> =>
      read(api.GET('/api/comparison', { params: { query: chosenOf(filters) }, signal })),
  });

export const comparedItemQuery = (itemCode: string, filters: Filters) =>
  queryOptions({
    queryKey: ['comparison', 'item', filters, itemCode],
    queryFn: ({ signal }): Promise<ComparedItem> =>
      read(api.GET('/api/comparison/items/{itemCode}', { params: { path: { itemCode }, query: chosenOf(filters) }, signal })),
  });

export const trustQuery = (organisationId: string, instrument: string) =>
  queryOptions({
    queryKey: ['comparison', 'trust', organisationId, instrument],
    queryFn: ({ signal }): Promise<TrustShown> =>
      read(
        api.GET('/api/comparison/trusts/{organisationId}', {
          params: { path: { organisationId }, query: instrument === '' ? {} : { instrument } },
          signal,
        }),
      ),
  });

export const outsideFiguresQuery = (organisationId: string, instrument: string) =>
  queryOptions({
    queryKey: ['outside-figures', organisationId, instrument],
    queryFn: ({ signal }) => read(api.GET('/api/outside-figures', { params: { query: { organisationId, instrument } }, signal })),
  });
