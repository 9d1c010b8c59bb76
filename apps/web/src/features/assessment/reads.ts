import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

export type InstrumentSummary = paths['/api/instruments']['get']['responses'][200]['content']['application/json']['rows'][number];

/** Every instrument with all its versions, newest first. */
export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: () => read(api.GET('/api/instruments')),
});

/**
 * What this board can set up an assessment with: instruments for a board in the versions that can be chosen, and what the draft asks
 * already, which may stay.
 */
export const toChooseFrom = (instruments: readonly InstrumentSummary[], already: string): readonly InstrumentSummary[] =>
  instruments.flatMap((instrument) => {
    const versions = instrument.versions.filter(
      ({ version, choosable }) => choosable || `${instrument.code} ${version}` === already,
    );
    return versions.length === 0 ? [] : [{ ...instrument, versions }];
  });

/** How far private scoring is. Refused to whom it is no business of. */
export const progressQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessment', assessmentId, 'progress'],
    queryFn: () => read(api.GET('/api/assessments/{assessmentId}/progress', { params: { path: { assessmentId } } })),
  });
