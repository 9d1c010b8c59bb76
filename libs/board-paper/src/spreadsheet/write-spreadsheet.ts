import type { Cell, SheetData } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { coloursOf } from '../look.js';
import type { Outline, Sheet } from '../outline.js';
import { faceOf } from '../word/faces.js';
import { withinCells } from './cells.js';
import { fontsInOrder } from './fonts.js';
import { onePageWide } from './one-page-wide.js';
import { properties } from './properties.js';
import { rowHeight } from './row-height.js';

/** Rows above the data of a sheet: what it holds, which paper it belongs to, and the names of its columns. */
const ROWS_ABOVE = 3;

/**
 * The data annex as an Excel file: a sheet a table, with a title above it and one row of headings. Every cell has a type, so that a
 * number is a number; text is marked as text and is never taken for a formula, a date or a link.
 *
 * @returns the bytes of an .xlsx file
 */
export async function writeSpreadsheet(outline: Outline): Promise<Uint8Array> {
  const font = { fontFamily: faceOf(outline.look.typeface), fontSize: 10 };
  const sheets = outline.sheets.map((sheet) => ({
    data: dataOf(sheet, outline),
    sheet: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: ROWS_ABOVE,
    orientation: 'landscape' as const,
  }));
  return new Uint8Array(
    await writeExcelFile(sheets, { ...font, features: [properties(outline), fontsInOrder, onePageWide] }).toBuffer(),
  );
}

function dataOf({ caption, columns, rows }: Sheet, outline: Outline): SheetData {
  const colours = coloursOf(outline.look);
  const widths = columns.map(({ width }) => width);
  const heads = columns.map(({ head }) => head);
  const height = rowHeight(heads, widths);
  const head = heads.map((name) => text(name, { fontWeight: 'bold', backgroundColor: `#${colours.pale}`, wrap: true, height }));
  return [
    [text(caption, { fontWeight: 'bold', fontSize: 13 })],
    [text(aboveAll(outline), { textColor: `#${colours.muted}` })],
    head,
    ...withinCells(rows).map((row) => row.map(cellOf(rowHeight(row, widths)))),
  ];
}

/** What a sheet that was copied out of its file still says of itself. */
function aboveAll({ organisation, title, subtitle, reference, mark }: Outline): string {
  return [organisation, title, subtitle, reference, mark ?? ''].filter((part) => part !== '').join(' · ');
}

const cellOf =
  (height: number) =>
  (value: string | number | null): Cell => {
    if (value === null || value === '') return null;
    return typeof value === 'number'
      ? { type: Number, value, alignVertical: 'top', height }
      : text(value, { wrap: true, height });
  };

/** `@` is the format of text: a spreadsheet does not look into it for numbers or dates. */
function text(value: string, style: object = {}): Cell {
  return { type: String, value: asItStands(value), format: '@', alignVertical: 'top', ...style };
}

/** `_x0041_` within a text would be read as the character A (ECMA-376, part 1, 22.9.2.19): the first line is written as itself. */
function asItStands(value: string): string {
  return value.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}
