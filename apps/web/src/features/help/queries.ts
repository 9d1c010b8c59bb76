import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

/** Who can help whom, as far as those concerned let this reader know. */
export type Help = paths['/api/help']['get']['responses'][200]['content']['application/json'];
export type Offering = NonNullable<Help['offering']>;
export type OwnLine = Help['own'][number];
export type OthersLine = Help['strengths'][number];
export type Match = Help['matches'][number];
export type Introduction = Help['introductions'][number];
export type LineKind = OwnLine['kind'];
export type Reach = OwnLine['reach'][number];

export const helpKey = ['help'] as const;

export const helpQuery = queryOptions({
  queryKey: helpKey,
  queryFn: ({ signal }): Promise<Help> => read(api.GET('/api/help', { signal })),
});

export const introductionQuery = (introductionId: string) =>
  queryOptions({
    queryKey: [...helpKey, 'introduction', introductionId],
    queryFn: ({ signal }): Promise<Introduction> =>
      read(api.GET('/api/introductions/{introductionId}', { params: { path: { introductionId } }, signal })),
  });
