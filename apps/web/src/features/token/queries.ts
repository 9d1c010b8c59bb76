import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

export type Tokens = paths['/api/tokens']['get']['responses'][200]['content']['application/json'];
export type Token = Tokens['rows'][number];
export type NewToken = paths['/api/tokens']['post']['requestBody']['content']['application/json'];
export type MadeToken = paths['/api/tokens']['post']['responses'][201]['content']['application/json'];

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }): Promise<Tokens> => read(api.GET('/api/tokens', { signal })),
});
