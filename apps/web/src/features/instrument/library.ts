import type { paths } from '@candour/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

type Body<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Found } } } };
}
  ? Found
  : never;

export type LibraryInstrument = Body<'/api/instruments'>['rows'][number];
export type LibraryVersion = LibraryInstrument['versions'][number];
export type ItemPage = Body<'/api/instruments/{code}/{version}/items/{itemCode}'>;
export type Compared = Body<'/api/instruments/{code}/compare'>;
export type Found = Body<'/api/instruments/items'>;
export type MarkedRun = Found['rows'][number]['title'][number];
export type Change = LibraryVersion['release']['changes'][number];
export type ItemKind = ItemPage['item']['kind'];

/** Every instrument with all its versions, newest first. */
export const libraryQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: () => read(api.GET('/api/instruments')),
});

/** One item of one version. It never changes, but later versions come. */
export const itemPageQuery = (code: string, version: string, itemCode: string) =>
  queryOptions({
    queryKey: ['instruments', code, version, itemCode],
    queryFn: () =>
      read(api.GET('/api/instruments/{code}/{version}/items/{itemCode}', { params: { path: { code, version, itemCode } } })),
  });

export const comparedQuery = (code: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['instruments', code, 'compare', from, to],
    queryFn: () => read(api.GET('/api/instruments/{code}/compare', { params: { path: { code }, query: { from, to } } })),
  });

/** What is looked for, as the address holds it. */
export interface Looking {
  readonly q: string;
  readonly kind: string;
  readonly framework: string;
}

/** Items that fit. The last result stays in sight while the next one comes. */
export const foundQuery = ({ q, kind, framework }: Looking) =>
  queryOptions({
    queryKey: ['instruments', 'found', q, kind, framework],
    queryFn: ({ signal }): Promise<Found> =>
      read(
        api.GET('/api/instruments/items', {
          params: {
            query: {
              ...(q === '' ? {} : { q }),
              ...(isKind(kind) ? { kind } : {}),
              ...(framework === '' ? {} : { framework }),
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

const isKind = (kind: string): kind is ItemKind => kind in kindWords;

/** Each kind of item as one and as many. */
export const kindWords: Readonly<Record<ItemKind, readonly [one: string, many: string]>> = {
  question: ['question', 'questions'],
  check: ['check', 'checks'],
  pitfall: ['pitfall', 'pitfalls'],
  reflection: ['reflection', 'reflections'],
  card: ['card', 'cards'],
  poll: ['poll', 'polls'],
};

export const countInWords = (count: number, kind: ItemKind): string => `${count} ${kindWords[kind][count === 1 ? 0 : 1]}`;
