import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from './api.js';

/** One assessment with its set-up, its state and what this person could do now. */
export type Assessment = paths['/api/assessments/{assessmentId}']['get']['responses'][200]['content']['application/json'];
/** One version of an instrument, whole. It never changes. */
export type Instrument = paths['/api/instruments/{code}/{version}']['get']['responses'][200]['content']['application/json'];

// Neither takes the query library's signal: what a screen waits for by suspending must not be called off when it mounts again.

export const assessmentQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessment', assessmentId],
    queryFn: (): Promise<Assessment> => read(api.GET('/api/assessments/{assessmentId}', { params: { path: { assessmentId } } })),
  });

export const instrumentQuery = (code: string, version: string) =>
  queryOptions({
    queryKey: ['instrument', code, version],
    queryFn: (): Promise<Instrument> =>
      read(api.GET('/api/instruments/{code}/{version}', { params: { path: { code, version } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

const scoredKinds: readonly string[] = ['question', 'check', 'pitfall'];

/** The sections of an instrument with the items that a board scores; a section of polls or cards alone is left out. */
export const scoredSections = ({ sections }: Instrument): Instrument['sections'] =>
  sections
    .map((section) => ({ ...section, items: section.items.filter(({ kind }) => scoredKinds.includes(kind)) }))
    .filter(({ items }) => items.length > 0);
