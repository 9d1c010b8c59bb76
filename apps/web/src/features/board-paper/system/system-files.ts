import type { paths } from '@candour/api-client';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../../platform/api.js';
import { keep } from '../../../platform/keep-file.js';
import { useAction } from '../../../platform/use-action.js';
import { EVERY_MS, formatWords, isBeingMade } from '../files/files.js';

const path = '/api/system-papers/{paperId}/files';

export type SystemFile = paths[typeof path]['get']['responses'][200]['content']['application/json']['files'][number];
type SystemFileRequest = paths[typeof path]['post']['requestBody']['content']['application/json'];

/** The files of a system paper. Looked at again while one is being made, and not while nobody looks at the page. */
export const systemFilesQuery = (paperId: string) =>
  queryOptions({
    queryKey: ['system-paper-files', paperId],
    queryFn: async ({ signal }): Promise<readonly SystemFile[]> =>
      (await read(api.GET(path, { params: { path: { paperId } }, signal }))).files,
    refetchInterval: ({ state }) => (state.data?.some(isBeingMade) ? EVERY_MS : false),
  });

export function useMakeSystemFiles(paperId: string, done: (made: readonly SystemFile[]) => void) {
  return useAction<SystemFileRequest, readonly SystemFile[]>({
    send: async (body, headers) => (await read(api.POST(path, { params: { path: { paperId } }, body, headers }))).files,
    refresh: [['system-paper-files', paperId]],
    said: (made) => (made.length === 1 ? 'The file is being made' : `${made.length} files are being made`),
    done,
  });
}

export function useDownloadSystemFile(paperId: string) {
  return useAction<SystemFile, void>({
    send: async ({ id: fileId, name }) => {
      const { data } = await api.GET(`${path}/{fileId}/content`, { params: { path: { paperId, fileId } }, parseAs: 'blob' });
      if (data instanceof Blob) keep(data, name);
    },
    said: (_, { format }) => `${formatWords[format]}: the file is among your downloads`,
  });
}

export function useThrowSystemFileAway(paperId: string) {
  const queries = useQueryClient();
  return useAction<SystemFile, void>({
    send: async ({ id: fileId }) => {
      await api.DELETE(`${path}/{fileId}`, { params: { path: { paperId, fileId } } });
      await queries.cancelQueries({ queryKey: ['system-paper-files', paperId] });
    },
    refresh: [['system-paper-files', paperId]],
    said: (_, file) => (isBeingMade(file) ? 'Cancelled' : 'The file is thrown away'),
  });
}
