import { useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../../platform/api.js';
import { keep } from '../../../platform/keep-file.js';
import { useAction } from '../../../platform/use-action.js';
import { type FileRequest, formatWords, type PaperFile } from './files.js';

const path = '/api/assessments/{assessmentId}/paper/files';

/** Has files made. */
export function useMakeFiles(assessmentId: string, done: (made: readonly PaperFile[]) => void) {
  return useAction<FileRequest, readonly PaperFile[]>({
    send: async (body, headers) => (await read(api.POST(path, { params: { path: { assessmentId } }, body, headers }))).files,
    refresh: [['paper-files', assessmentId]],
    said: (made) => (made.length === 1 ? 'The file is being made' : `${made.length} files are being made`),
    done,
  });
}

/** Gives a file to the browser to keep, under its name. */
export function useDownload(assessmentId: string) {
  return useAction<PaperFile, void>({
    send: async ({ id: fileId, name }) => {
      const { data } = await api.GET(`${path}/{fileId}/content`, {
        params: { path: { assessmentId, fileId } },
        parseAs: 'blob',
      });
      if (data instanceof Blob) keep(data, name);
    },
    said: (_, { format }) => `${formatWords[format]}: the file is among your downloads`,
  });
}

/** Cancels what is being made, or throws away what was. */
export function useThrowAway(assessmentId: string) {
  const queries = useQueryClient();
  return useAction<PaperFile, void>({
    send: async ({ id: fileId }) => {
      await api.DELETE(`${path}/{fileId}`, { params: { path: { assessmentId, fileId } } });
      await queries.cancelQueries({ queryKey: ['paper-files', assessmentId] });
    },
    refresh: [['paper-files', assessmentId]],
    said: (_, { state }) =>
      state === 'ready'
        ? 'The file is thrown away'
        : state === 'failed' || state === 'cancelled'
          ? 'Taken off the list'
          : 'Cancelled',
  });
}
