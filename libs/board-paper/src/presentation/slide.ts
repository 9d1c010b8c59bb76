import type { ChartBlock, Slide, TableBlock } from '../outline.js';
import { pngOf } from '../picture.js';
import { type Box, bodyBoxes, leadBox, noteBox, within } from './boxes.js';
import type { Dress } from './dress.js';
import { LONGEST_CELL, LONGEST_LINE, SET, shortened, sizeFor } from './fit.js';
import type { Page } from './library.js';
import { notesOf } from './notes.js';

/** Writes one slide: its title, a sentence, and points beside a table or chart. */
export function addSlide(page: Page, slide: Slide, { colours, text }: Dress): void {
  const all = { ...text, color: colours.ink };
  page.addText(shortened(slide.title, LONGEST_CELL), { placeholder: 'title', align: 'left' });
  if (slide.lead !== null) {
    const lead = shortened(slide.lead, LONGEST_LINE);
    page.addText(lead, { ...leadBox, ...all, fontSize: sizeFor([lead], leadBox.w, leadBox.h), valign: 'top' });
  }
  const boxes = bodyBoxes({
    lead: slide.lead !== null,
    words: slide.points.length > 0,
    picture: slide.table !== null || slide.chart !== null,
  });
  if (slide.points.length > 0) addPoints(page, slide.points, boxes.words, all);
  if (slide.chart !== null) addChart(page, slide.chart, boxes.picture);
  else if (slide.table !== null) addTable(page, slide.table, boxes.picture, { ...all, colours });
  if (slide.note !== null) {
    page.addText(shortened(slide.note, LONGEST_LINE), {
      ...noteBox,
      ...all,
      fontSize: 12,
      color: colours.muted,
      valign: 'bottom',
    });
  }
  page.addNotes(notesOf(slide));
}

type Text = Dress['text'] & { readonly color: string };

function addPoints(page: Page, points: readonly string[], box: Box, all: Text): void {
  const lines = points.map((point) => shortened(point, LONGEST_LINE));
  const fontSize = sizeFor(lines, box.w - 0.4, box.h);
  const bullet = { indent: fontSize * 0.9 };
  page.addText(
    lines.map((text, index) => ({
      text,
      options: { bullet, breakLine: index < lines.length - 1, paraSpaceAfter: fontSize * 0.4 },
    })),
    { ...box, ...all, fontSize, valign: 'top' },
  );
}

function addChart(page: Page, { svg, width, height, alt }: ChartBlock, box: Box): void {
  const png = Buffer.from(pngOf(svg)).toString('base64');
  page.addImage({
    ...within(box, width, height),
    data: `image/png;base64,${png}`,
    altText: alt,
    objectName: 'Chart',
  });
}

function addTable(
  page: Page,
  { head, rows, widths }: TableBlock,
  box: Box,
  { colours, ...all }: Text & Pick<Dress, 'colours'>,
): void {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const colW = widths.map((width) => (box.w * width) / total);
  const cut = (row: readonly string[]) => row.map((cell) => shortened(cell, LONGEST_CELL));
  const fontSize = tableSize([head, ...rows].map(cut), colW, box.h);
  const line = { type: 'solid', pt: 0.75, color: colours.rule } as const;
  const none = { type: 'none' } as const;
  const border: [typeof line, typeof none, typeof line, typeof none] = [line, none, line, none];
  const headCell = (text: string) => ({ text, options: { bold: true, color: colours.accent, fill: { color: colours.pale } } });
  const cell = (text: string, column: number) => ({ text, options: { bold: column === 0 } });
  page.addTable([cut(head).map(headCell), ...rows.map((row) => cut(row).map(cell))], {
    x: box.x,
    y: box.y,
    w: box.w,
    colW,
    ...all,
    fontSize,
    margin: CELL_MARGIN,
    border,
    valign: 'top',
    objectName: 'Table',
  });
}

const TABLE_SIZES = [16, 14, 12, 11, 10] as const;
const CELL_MARGIN = 0.06;

/** The largest size in which all rows fit the height. Widths and height in inches. */
function tableSize(rows: readonly (readonly string[])[], widths: readonly number[], height: number): number {
  const linesOf = (text: string, width: number, size: number) =>
    Math.ceil([...text].length / Math.max(1, (width - 2 * CELL_MARGIN) * (SET / size)));
  const heightOf = (row: readonly string[], size: number) =>
    Math.max(1, ...row.map((cell, column) => linesOf(cell, widths[column] ?? 1, size))) * ((size * 1.2) / 72) + 2 * CELL_MARGIN;
  return TABLE_SIZES.find((size) => rows.reduce((sum, row) => sum + heightOf(row, size), 0) <= height) ?? 10;
}
