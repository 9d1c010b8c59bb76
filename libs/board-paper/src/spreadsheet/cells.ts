/** What one cell of a spreadsheet holds at most: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const LONGEST_CELL = 32_767;

type Row = readonly (string | number | null)[];

/**
 * Rows none of whose texts is too long for a cell: what does not fit goes on in the row below, in the same column, so that nothing
 * is cut off without a word. A character is never torn in two.
 */
export function withinCells(rows: readonly Row[], longest = LONGEST_CELL): Row[] {
  return rows.flatMap((row) => continued(row, longest));
}

function continued(row: Row, longest: number): Row[] {
  const pieces = row.map((value) => (typeof value === 'string' ? piecesOf(value, longest) : [value]));
  const height = Math.max(1, ...pieces.map(({ length }) => length));
  return Array.from({ length: height }, (_, index) => pieces.map((column) => column[index] ?? null));
}

function piecesOf(text: string, longest: number): string[] {
  if (text.length <= longest) return [text];
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece.length + character.length > longest) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
