import type { Outline } from '../outline.js';
import { textsOf } from '../testing/said.js';
import type { Format } from '../variant.js';

/** Every text that an outline has for a format: what a file of that format has to hold. */
export function saidIn(format: Format, outline: Outline): readonly string[] {
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
