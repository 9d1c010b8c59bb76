import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { TableBlock } from '../outline.js';
import type { Dress } from './dress.js';
import { tableSize } from './styles.js';
import { runs, styled } from './text.js';

/** A table with a header row that repeats on every page; rows are not torn between pages unless they fill more than one. */
export function wordTable({ head, rows, widths }: TableBlock, dress: Dress): Table {
  const columns = columnWidths([head, ...rows], widths, dress);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((text, index) => cell([styled(dress.ids.tableHead, text)], columns[index], dress.paint.pale)),
  });
  const body = rows.map((row) =>
    bodyRow(
      row,
      row.map((text, index) => cell(lines(text, index === 0, dress), columns[index])),
    ),
  );
  return new Table({
    rows: [header, ...body],
    columnWidths: columns,
    width: { size: dress.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    ...(dress.tableStyle === null ? { borders: borders(dress) } : { style: dress.tableStyle }),
    margins: { top: 55, bottom: 55, left: 100, right: 100, marginUnitType: WidthType.DXA },
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}

function borders({ paint }: Dress) {
  const line = (color: string, size: number) => ({ style: BorderStyle.SINGLE, color, size });
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const edge = line(paint.accent ?? paint.rule, 8);
  return { top: edge, bottom: edge, left: none, right: none, insideHorizontal: line(paint.rule, 4), insideVertical: none };
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

function lines(text: string, bold: boolean, { ids }: Dress): Paragraph[] {
  return text.split('\n').map((one) => new Paragraph({ style: ids.tableText, children: runs(one, bold ? { bold } : {}) }));
}

/** Width of a letter in bold as a share of its height, in the widest of the usual faces; and what a cell keeps free at its sides. */
const LETTER = 0.62;
const SIDES = 220;
/** A longer word may break. */
const LONGEST = 14;

/** The widths asked for; a column that is too narrow for its longest word takes what it needs from those that have more. */
function columnWidths(rows: readonly (readonly string[])[], widths: readonly number[], { width, size }: Dress): number[] {
  const sum = widths.reduce((total, one) => total + one, 0);
  const asked = widths.map((one) => (width * one) / sum);
  const letter = tableSize({ width, size }) * 10 * LETTER;
  const needed = widths.map((_, index) => SIDES + letter * Math.min(longestWord(rows, index), LONGEST));
  const lacking = total(asked.map((one, index) => Math.max((needed[index] ?? 0) - one, 0)));
  const spare = total(asked.map((one, index) => Math.max(one - (needed[index] ?? 0), 0)));
  if (lacking > spare) return asked.map(Math.floor);
  return asked.map((one, index) => {
    const need = needed[index] ?? 0;
    return Math.floor(one < need ? need : one - (lacking === 0 ? 0 : ((one - need) * lacking) / spare));
  });
}

function longestWord(rows: readonly (readonly string[])[], column: number): number {
  return Math.max(...rows.map((row) => Math.max(...(row[column] ?? '').split(/[\s/]+/u).map(({ length }) => length))));
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
