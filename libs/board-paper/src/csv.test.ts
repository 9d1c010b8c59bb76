import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { writeCsv } from './csv.js';
import { plainText } from './plain-text.js';
import { sheet } from './sheets/sheet.js';
import { HOSTILE } from './testing/hostile.js';

const read = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: false });
const oneColumn = (texts: readonly (string | number | null)[]) =>
  writeCsv(
    sheet(
      'Any',
      'Any',
      [['What', 10]],
      texts.map((text) => [text]),
    ),
  );

/** As they come to any writer. */
const TEXTS = HOSTILE.map(plainText);

describe('comma-separated values', () => {
  it('hold every text as it is, but for an apostrophe before what would be reckoned with', () => {
    const rows = read(oneColumn(TEXTS))
      .slice(1)
      .map(([text]) => text);
    expect(rows).toEqual(TEXTS.map((text) => (rows.includes(`'${text}`) ? `'${text}` : text)));
  });

  it('begin no cell with what a spreadsheet program reckons with', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', ' =', '"=', "'+"),
        fc.string(),
        (begin, rest) => {
          const [, [cell = ''] = []] = read(oneColumn([`${begin}${rest}`]));
          expect(cell.startsWith("'")).toBe(true);
        },
      ),
    );
  });

  it('keep any text whole, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
        const rows = read(oneColumn(['first', ...texts, 'last']))
          .slice(1)
          .map(([text]) => text);
        expect(rows.map((text) => text?.replace(/^'/u, ''))).toEqual(
          ['first', ...texts, 'last'].map((text) => text.replace(/^'/u, '')),
        );
      }),
    );
  });

  it('leave a number a number, and nothing where there is nothing', () => {
    expect(oneColumn([3, null])).toBe('\ufeff"What"\r\n3\r\n\r\n');
  });
});
