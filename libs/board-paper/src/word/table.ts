import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { look } from '../look.js';
import type { TableBlock } from '../outline.js';
import { runs, styled } from './text.js';

/** Width of the text on A4 between the margins, in twentieths of a point. */
export const TEXT_WIDTH = 9638;

const line = (color: string, size: number) => ({ style: BorderStyle.SINGLE, color, size });
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = {
  top: line(look.accent, 8),
  bottom: line(look.accent, 8),
  left: none,
  right: none,
  insideHorizontal: line(look.rule, 4),
  insideVertical: none,
};

/** A table with a header row that repeats on every page; rows are not torn between pages unless they fill more than one. */
export function wordTable({ head, rows, widths }: TableBlock): Table {
  const columns = columnWidths(widths);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((text, index) => cell([styled('TableHead', text)], columns[index], look.pale)),
  });
  const body = rows.map((row) =>
    bodyRow(
      row,
      row.map((text, index) => cell(lines(text, index === 0), columns[index])),
    ),
  );
  return table([header, ...body], columns);
}

function table(rows: readonly TableRow[], columns: readonly number[]): Table {
  return new Table({
    rows,
    columnWidths: columns,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders,
    margins: { top: 55, bottom: 55, left: 100, right: 100, marginUnitType: WidthType.DXA },
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}

/** From how many characters a row may go on to the next page: one that may not, and is longer than a page, is cut off. */
const LONG = 1200;

function bodyRow(texts: readonly string[], children: readonly TableCell[]): TableRow {
  return new TableRow({ children, cantSplit: texts.every((text) => text.length < LONG) });
}

function cell(children: readonly Paragraph[], width: number | undefined, fill?: string): TableCell {
  return new TableCell({
    children,
    width: { size: width ?? 0, type: WidthType.DXA },
    ...(fill === undefined ? {} : { shading: { fill, type: 'clear', color: 'auto' } }),
  });
}

function lines(text: string, bold: boolean): Paragraph[] {
  return text.split('\n').map((one) => new Paragraph({ style: 'TableText', children: runs(one, bold ? { bold } : {}) }));
}

function columnWidths(widths: readonly number[]): number[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => Math.floor((TEXT_WIDTH * width) / sum));
}
