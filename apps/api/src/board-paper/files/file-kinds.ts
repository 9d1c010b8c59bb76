import { formats } from '@candour/board-paper/shape';
import { fileName } from '../file-name.js';

/** For whom a file can be asked. Both parts of freedom of information come as one bundle, so that they are always parted. */
export const fileVariants = ['private', 'public', 'committee', 'one-page', 'foi'] as const;
export type FileVariant = (typeof fileVariants)[number];

export const fileFormats = [...formats, 'bundle'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** *Overtaken* is only a draft of a system paper: what trusts share has changed since, and what was made of it is gone. */
export const fileStates = ['waiting', 'being-made', 'ready', 'failed', 'cancelled', 'overtaken'] as const;
export type FileState = (typeof fileStates)[number];

interface Kind {
  readonly mediaType: string;
  readonly extension: string;
  /** As in *Writing …*. */
  readonly words: string;
  /** How many files are written for it. */
  readonly parts: number;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

export const fileKinds: Readonly<Record<FileFormat, Kind>> = {
  word: { mediaType: `${OPEN_XML}.wordprocessingml.document`, extension: 'docx', words: 'the Word file', parts: 1 },
  pdf: { mediaType: 'application/pdf', extension: 'pdf', words: 'the PDF', parts: 1 },
  html: { mediaType: 'text/html; charset=utf-8', extension: 'html', words: 'the web page', parts: 1 },
  spreadsheet: { mediaType: `${OPEN_XML}.spreadsheetml.sheet`, extension: 'xlsx', words: 'the spreadsheet', parts: 1 },
  slides: { mediaType: `${OPEN_XML}.presentationml.presentation`, extension: 'pptx', words: 'the slides', parts: 1 },
  bundle: { mediaType: 'application/zip', extension: 'zip', words: 'the bundle', parts: 6 },
};

/** Steps of making one: reading, each file that is written, keeping. */
export const stepsOf = (format: FileFormat): number => fileKinds[format].parts + 2;

/** What each of them comes as: a committee's report and a page for governors hold no figures for a spreadsheet, and no slides. */
export const formatsFor: Readonly<Record<FileVariant, readonly FileFormat[]>> = {
  private: formats,
  public: formats,
  committee: ['word', 'pdf', 'html'],
  'one-page': ['word', 'pdf', 'html'],
  foi: ['bundle'],
};

/** What a file is called, so that the wrong one is not sent: for whom it is stands first. */
const CALLED: Readonly<Record<FileVariant, string>> = {
  private: 'board-paper-private-session',
  public: 'board-paper-public-session',
  committee: 'committee-report',
  'one-page': 'one-page-summary',
  foi: 'freedom-of-information',
};

/** @example nameOf({ variant: 'private', format: 'word', version: 2 }, …) // 'board-paper-private-session-our-trust-2026-11-01-version-2.docx' */
export function nameOf(
  { variant, format, version }: { variant: FileVariant; format: FileFormat; version: number | null },
  organisation: string,
  waveDate: string,
): string {
  const which = version === null ? 'draft' : `version-${version}`;
  return fileName(CALLED[variant], organisation, `${waveDate}-${which}`, fileKinds[format].extension);
}
