import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

type Own = paths['/api/organisations/{organisationId}/instruments'];

export type OwnInstrument = Own['get']['responses'][200]['content']['application/json']['rows'][number];
export type Checked =
  paths['/api/organisations/{organisationId}/instruments/check']['post']['responses'][200]['content']['application/json'];

/** What was brought in for an organisation. */
export const ownInstrumentsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisation', organisationId, 'instruments'],
    queryFn: () => read(api.GET('/api/organisations/{organisationId}/instruments', { params: { path: { organisationId } } })),
  });

/** The text of one published version, to begin the next from. */
export const ownFileQuery = (organisationId: string, code: string, version: string) =>
  queryOptions({
    queryKey: ['organisation', organisationId, 'instruments', code, version],
    queryFn: () =>
      read(
        api.GET('/api/organisations/{organisationId}/instruments/{code}/{version}', {
          params: { path: { organisationId, code, version } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The name of the organisation that instruments are brought in for. */
export const organisationNameQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisation', organisationId],
    queryFn: () => read(api.GET('/api/organisations/{organisationId}', { params: { path: { organisationId } } })),
  });

/** The API takes no more. */
export const LONGEST_FILE = 200_000;

/** A line of a text with its number, and the ones around it, for somebody who has to mend it. */
export function linesAround(text: string, line: number): { readonly number: number; readonly text: string }[] {
  const lines = text.split('\n');
  return [line - 1, line, line + 1]
    .filter((number) => number >= 1 && number <= lines.length)
    .map((number) => ({ number, text: lines[number - 1] ?? '' }));
}

/** Where a line begins and ends in a text, to choose it in the box. */
export function spanOfLine(text: string, line: number): { readonly start: number; readonly end: number } {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, one) => sum + one.length + 1, 0);
  const rest = text.indexOf('\n', start);
  return { start: Math.min(start, text.length), end: rest < 0 ? text.length : rest };
}
