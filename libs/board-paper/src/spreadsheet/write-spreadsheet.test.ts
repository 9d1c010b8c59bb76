import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import readExcel from 'read-excel-file/node';
import type { Sheet } from '../outline.js';
import { aFullBoard } from '../testing/full-board.js';
import { readPackage } from '../testing/package-reader.js';
import { writeOutline } from '../write-outline.js';
import { withinCells } from './cells.js';
import { writeSpreadsheet } from './write-spreadsheet.js';

const paper = writeOutline(aFullBoard());

const aSheet = (over: Partial<Sheet> = {}): Sheet => ({
  name: 'Items',
  caption: 'Every item with its level',
  columns: [
    { head: 'Item', width: 30 },
    { head: 'Level', width: 8 },
  ],
  rows: [
    ['One meaning of digital', 3],
    ['Owned by all of us', null],
  ],
  ...over,
});

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/u;

describe('the data annex as a spreadsheet', () => {
  it('has a sheet a table, with its title, the paper it belongs to and its headings above the data', async () => {
    const bytes = await writeSpreadsheet({ ...paper, sheets: [aSheet(), aSheet({ name: 'Actions' })] });
    const sheets = await readExcel(Buffer.from(bytes));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Items', 'Actions']);
    const rows = sheets[0]?.data ?? [];
    expect(rows[0]?.[0]).toBe('Every item with its level');
    expect(rows[1]?.[0]).toContain(paper.reference);
    expect(rows[1]?.[0]).toContain('Demonstration data');
    expect(rows.slice(2)).toEqual([
      ['Item', 'Level'],
      ['One meaning of digital', 3],
      ['Owned by all of us', null],
    ]);
  });

  it('writes numbers as numbers and text as text, whatever the text looks like', async () => {
    const looks = ['=1+1', '+44', '-1', '@SUM(A1)', '007', '2026-01-02', 'TRUE', '1e5', '_x0041_', "'quoted", '\tx'];
    const bytes = await writeSpreadsheet({ ...paper, sheets: [aSheet({ rows: looks.map((look, index) => [look, index]) })] });
    const file = await readPackage(bytes);
    expect(file.all(SHEET, 'f')).toEqual([]);
    const cells = file.all(SHEET, 'c').slice(4);
    expect(cells.filter((_, index) => index % 2 === 0).every((cell) => cell.getAttribute('t') === 's')).toBe(true);
    expect(cells.filter((_, index) => index % 2 === 1).every((cell) => cell.getAttribute('t') === null)).toBe(true);
    const strings = file.all(/sharedStrings/u, 't').map(({ textContent }) => textContent);
    expect(strings).toEqual(expect.arrayContaining(['=1+1', '007', '2026-01-02', '_x005F_x0041_']));
  });

  it('reaches nothing outside itself and says who wrote it in which language', async () => {
    const file = await readPackage(await writeSpreadsheet({ ...paper, sheets: [aSheet()] }));
    expect(file.outside).toEqual([]);
    expect(file.names.filter((name) => /externalLinks|vba|macro|embeddings|connections/iu.test(name))).toEqual([]);
    expect(file.all(/core\.xml$/u, 'dc:language')[0]?.textContent).toBe('en-GB');
    expect(file.all(/core\.xml$/u, 'dc:title')[0]?.textContent).toBe(`${paper.title}: data`);
  });

  it('prints each sheet one page wide', async () => {
    const file = await readPackage(await writeSpreadsheet({ ...paper, sheets: [aSheet()] }));
    expect(file.all(SHEET, 'pageSetUpPr').map((one) => one.getAttribute('fitToPage'))).toEqual(['1']);
    const [setup] = file.all(SHEET, 'pageSetup');
    expect([setup?.getAttribute('fitToWidth'), setup?.getAttribute('fitToHeight')]).toEqual(['1', '0']);
  });

  it('continues in the row below what is too long for a cell, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { minLength: 1 }), (rows) => {
        const cells = withinCells(rows, 5);
        expect(cells.every((row) => row.every((cell) => cell === null || String(cell).length <= 11))).toBe(true);
        for (const column of [0, 1]) {
          expect(cells.map((row) => row[column] ?? '').join('')).toBe(rows.map((row) => row[column]).join(''));
        }
      }),
    );
  });
});
