import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../../platform/api.js';
import { chosenOf, type Filters } from '../filters.js';

type Body<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } };
}
  ? R
  : never;

export type Findings = Body<'/api/comparison/findings'>;
export type SharedFinding = Findings['gaps'][number];
export type Change = Body<'/api/comparison/change'>;
export type ChangedTrust = Change['trusts'][number];
export type Mine = Body<'/api/comparison/mine'>;
export type MyPlace = Mine['sections'][number];
export type SideBySide = Body<'/api/comparison/side-by-side'>;

export const findingsQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['comparison', 'findings', filters],
    queryFn: ({ signal }) => read(api.GET('/api/comparison/findings', { params: { query: chosenOf(filters) }, signal })),
  });

export const changeQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['comparison', 'change', filters],
    queryFn: ({ signal }) => read(api.GET('/api/comparison/change', { params: { query: chosenOf(filters) }, signal })),
  });

export const mineQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['comparison', 'mine', filters],
    queryFn: ({ signal }) => read(api.GET('/api/comparison/mine', { params: { query: chosenOf(filters) }, signal })),
  });

/** Of the questions about the system, of both sides. */
export const sideBySideQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['comparison', 'side-by-side', filters],
    queryFn: ({ signal }) => read(api.GET('/api/comparison/side-by-side', { params: { query: chosenOf(filters) }, signal })),
  });
