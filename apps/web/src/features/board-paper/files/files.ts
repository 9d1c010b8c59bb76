import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../../platform/api.js';

export type PaperFile =
  paths['/api/assessments/{assessmentId}/paper/files']['get']['responses'][200]['content']['application/json']['files'][number];
export type FileRequest =
  paths['/api/assessments/{assessmentId}/paper/files']['post']['requestBody']['content']['application/json'];
export type FileFormat = PaperFile['format'];

/** How often one looks how far they are. */
export const EVERY_MS = 1_000;

/** What every file on a shelf has, whatever paper it is of. */
export type ShelfFile = Omit<PaperFile, 'variant' | 'version'>;

export const isBeingMade = ({ state }: Pick<ShelfFile, 'state'>) => state === 'waiting' || state === 'being-made';

/** The files of a paper. Looked at again while one is being made, and not while nobody looks at the page. */
export const filesQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['paper-files', assessmentId],
    queryFn: async ({ signal }): Promise<readonly PaperFile[]> => {
      const path = '/api/assessments/{assessmentId}/paper/files';
      return (await read(api.GET(path, { params: { path: { assessmentId } }, signal }))).files;
    },
    refetchInterval: ({ state }) => (state.data?.some(isBeingMade) ? EVERY_MS : false),
  });

export const formatWords: Readonly<Record<FileFormat, string>> = {
  word: 'Word',
  pdf: 'PDF',
  html: 'Web page',
  spreadsheet: 'Spreadsheet',
  slides: 'Slides',
  bundle: 'Bundle',
};

/** What each format is for, beside its name. */
export const otherFormats = [
  { value: 'pdf', words: 'PDF', hint: 'To send and to print' },
  { value: 'html', words: 'Web page', hint: 'One file that opens in any browser' },
  { value: 'spreadsheet', words: 'Spreadsheet', hint: 'Every figure, as data' },
  { value: 'slides', words: 'Slides', hint: 'Six or so, for the board room' },
] as const satisfies readonly { value: FileFormat; words: string; hint: string }[];

/** *245 kB*. */
export const sizeInWords = (bytes: number | null) =>
  bytes === null
    ? ''
    : bytes < 1000
      ? `${bytes} bytes`
      : bytes < 1_000_000
        ? `${Math.round(bytes / 1000)} kB`
        : `${(bytes / 1_000_000).toFixed(1)} MB`;
