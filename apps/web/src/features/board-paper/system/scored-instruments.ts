import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../../platform/api.js';

/** Instruments that boards score with, to choose from. */
export const scoredInstrumentsQuery = queryOptions({
  queryKey: ['instruments', 'scored'],
  queryFn: async ({ signal }) =>
    (await read(api.GET('/api/instruments', { signal }))).rows
      .filter(({ versions }) => versions.some((one) => one.scored > 0))
      .map(({ code, title }) => ({ value: code, words: title })),
});
