import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

export type Pack = paths['/api/cards']['get']['responses'][200]['content']['application/json']['rows'][number];
export type QuestionCard = Pack['cards'][number];
export type Hands = paths['/api/hands']['get']['responses'][200]['content']['application/json'];
export type FollowUp = Hands['followUps'][number];
export type Hand = paths['/api/hands/{handId}']['get']['responses'][200]['content']['application/json'];
export type CardInHand = Hand['cards'][number];
export type MyMark = NonNullable<CardInHand['mine']>;
export type HandRequest = NonNullable<paths['/api/hands']['post']['requestBody']>['content']['application/json'];

/** Everything about hands is read again by this key. */
export const handsKey = ['hands'] as const;
export const handKey = (handId: string) => [...handsKey, handId] as const;

// None takes the query library's signal: what a screen waits for by suspending must not be called off when it mounts again.

export const packsQuery = queryOptions({
  queryKey: ['cards'],
  queryFn: async (): Promise<Pack[]> => (await read(api.GET('/api/cards'))).rows,
  staleTime: 60_000,
});

export const handsQuery = queryOptions({
  queryKey: [...handsKey, 'all'],
  queryFn: (): Promise<Hands> => read(api.GET('/api/hands')),
});

export const handQuery = (handId: string) =>
  queryOptions({
    queryKey: handKey(handId),
    queryFn: (): Promise<Hand> => read(api.GET('/api/hands/{handId}', { params: { path: { handId } } })),
  });

/** One card among all packs, whatever version of it a pack holds now. */
export const cardKey = ({ instrumentCode, itemCode }: Pick<QuestionCard, 'instrumentCode' | 'itemCode'>): string =>
  `${instrumentCode} ${itemCode}`;
