import type { FileFormat } from './files/files.js';
import type { Outline } from './paper.js';

/** Which formats a paper has: one without a data annex has no spreadsheet, one without slides none for the board room. */
export const hasFormat =
  ({ sheets, slides }: Pick<Outline, 'sheets' | 'slides'>) =>
  (format: FileFormat): boolean =>
    (format !== 'spreadsheet' || sheets.length > 0) && (format !== 'slides' || slides.length > 0);
