import type { Outline } from '../outline.js';
import type { Format } from '../variant.js';
import type { Opened } from './opened.js';
import { textsOf } from './said.js';

/** Every text that an outline has for a format: what a file of that format has to hold. */
function saidIn(format: Format, outline: Outline): readonly string[] {
  const { blocks, sheets, slides } = outline;
  if (format === 'spreadsheet') {
    return sheets.flatMap(({ caption, columns, rows }) => [
      caption,
      ...columns.map(({ head }) => head),
      ...rows.flat().flatMap((cell) => (typeof cell === 'string' ? [cell] : [])),
    ]);
  }
  if (format === 'slides') {
    return slides.flatMap(({ title, lead, points, table, note }) => [
      title,
      lead ?? '',
      ...points,
      ...(table?.head ?? []),
      ...(table?.rows.flat() ?? []),
      note ?? '',
    ]);
  }
  // The words for who cannot see a picture stand in an attribute of it, not in the text.
  return blocks.flatMap((block) => (block.kind === 'chart' ? [block.caption, block.finding] : textsOf(block)));
}

/** Texts of an outline that a file of the format should hold and does not. */
export function missingIn({ text, letters }: Opened, format: Format, outline: Outline): string[] {
  return saidIn(format, outline).filter((one) => !holds(text, letters(one)));
}

/** A text that goes over a page is in pieces: what stands beside it in its row, and the header of its table, come between. */
const MOST_PIECES = 5;

function holds(whole: string, text: string, pieces = MOST_PIECES): boolean {
  if (text === '' || whole.includes(text)) return true;
  if (pieces === 1) return false;
  let [found, not] = [0, text.length];
  while (not - found > 1) {
    const middle = (found + not) >> 1;
    if (whole.includes(text.slice(0, middle))) found = middle;
    else not = middle;
  }
  return found > 0 && holds(whole, text.slice(found), pieces - 1);
}
