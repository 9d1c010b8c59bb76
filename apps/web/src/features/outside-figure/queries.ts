import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

type Post<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

export type Sources = paths['/api/outside-sources']['get']['responses'][200]['content']['application/json'];
export type SourceWithMeasures = paths['/api/outside-sources/{sourceId}']['get']['responses'][200]['content']['application/json'];
export type Measure = SourceWithMeasures['measures'][number];
export type Columns = paths['/api/outside-sources/columns']['post']['responses'][200]['content']['application/json'];
export type Preview = paths['/api/outside-sources/preview']['post']['responses'][200]['content']['application/json'];
export type Import = Post<'/api/outside-sources'>;
export type Reading = Import['reading'];
export type About = Import['about'];
export type Overlap =
  paths['/api/outside-sources/{sourceId}/overlaps']['put']['requestBody']['content']['application/json']['overlaps'][number];

export const sourcesKey = ['outside-sources'] as const;

export const outsideFiguresQuery = (organisationId: string | undefined) =>
  queryOptions({
    queryKey: ['outside-figures', organisationId ?? 'mine'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/outside-figures', { params: { query: organisationId ? { organisationId } : {} }, signal })),
  });

export const sourcesQuery = queryOptions({
  queryKey: sourcesKey,
  queryFn: ({ signal }): Promise<Sources> => read(api.GET('/api/outside-sources', { signal })),
});

export const sourceQuery = (sourceId: string) =>
  queryOptions({
    queryKey: [...sourcesKey, sourceId],
    queryFn: ({ signal }): Promise<SourceWithMeasures> =>
      read(api.GET('/api/outside-sources/{sourceId}', { params: { path: { sourceId } }, signal })),
  });
