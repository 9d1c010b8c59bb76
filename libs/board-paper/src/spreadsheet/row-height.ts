/** Points of a line of ten-point text, and of the highest row that a spreadsheet can have. */
const [LINE, HIGHEST] = [14, 409] as const;

/** What a column of so many digits holds of words for certain: a serif typeface is wider than its digits. */
const OF_ITS_WIDTH = 0.85;

/**
 * How high a row must be so that its texts are read whole. Not every program works it out for itself as it opens a file: then a text
 * of two lines would run into the row below.
 *
 * @param texts what stands in the cells of the row, by column
 * @param widths of the columns, in characters
 */
export function rowHeight(texts: readonly (string | number | null)[], widths: readonly number[]): number {
  const lines = texts.map((text, at) => (typeof text === 'string' ? linesOf(text, widths[at] ?? 1) : 1));
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
}

function linesOf(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * OF_ITS_WIDTH));
  return text.split('\n').reduce((sum, line) => sum + wrapped(line, room), 0);
}

/** Lines that words take, broken between words; a word longer than a line is broken within. */
function wrapped(line: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of line.split(' ')) {
    if (used > 0 && used + 1 + length > room) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? 1 : 0) + length;
    const more = Math.ceil(used / room) - 1;
    if (more > 0) [lines, used] = [lines + more, used - more * room];
  }
  return lines;
}
