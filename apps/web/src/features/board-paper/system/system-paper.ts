import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../../platform/api.js';

const path = '/api/system-papers';

export type SystemPaper = paths['/api/system-papers/{paperId}']['get']['responses'][200]['content']['application/json'];
export type SystemPaperRequest = paths['/api/system-papers']['post']['requestBody']['content']['application/json'];

// What belongs to one paper begins with the same key, so that a change of it has all of it read again.

export const systemPapersQuery = queryOptions({
  queryKey: ['system-papers'],
  queryFn: async ({ signal }) => (await read(api.GET(path, { signal }))).papers,
});

export const systemPaperQuery = (paperId: string) =>
  queryOptions({
    queryKey: ['system-paper', paperId],
    queryFn: ({ signal }): Promise<SystemPaper> => read(api.GET(`${path}/{paperId}`, { params: { path: { paperId } }, signal })),
  });

export const systemEditionQuery = (paperId: string, number: number) =>
  queryOptions({
    queryKey: ['system-paper', paperId, 'edition', number],
    queryFn: ({ signal }) =>
      read(api.GET(`${path}/{paperId}/editions/{number}`, { params: { path: { paperId, number } }, signal })),
  });

/** A paper that nobody has filled in yet: it looks at everything that the system may read. */
export const emptySystemPaper = (author: string): SystemPaperRequest => ({
  cover: { meetingName: '', meetingDate: null, agendaReference: '', purpose: 'discuss', sponsor: '', author },
  words: { background: null, asks: null },
  choice: { instrument: null, waveFrom: null, waveTo: null, type: null, setting: null },
});
