import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { registerOf } from '../../../test/organisation/made-up-register.js';
import { readRegister } from './read-register.js';
import { registerFiles } from './register-files.js';

const good = registerOf([{ code: 'XT1' }, { code: 'XT2', name: 'Bristol, North and South' }], [{ code: 'XA1' }]);

const mistakesOf = (files: Partial<typeof good>): string[] =>
  readRegister({ ...good, ...files }).mistakes.map(({ file, line, message }) => `${file} ${line}: ${message}`);

describe('readRegister', () => {
  it('reads the register that comes with the program without a mistake: 202 trusts, 36 systems', async () => {
    const { register, mistakes } = readRegister(await registerFiles());

    expect(mistakes).toEqual([]);
    expect(register.trusts).toHaveLength(202);
    expect(register.systems).toHaveLength(36);
    expect(register.trusts.find(({ code }) => code === 'TAH')).toMatchObject({
      postcode: null,
      opened: null,
      foundationTrust: true,
    });
  });

  it('finds columns by their name, whatever their order, and leaves alone what it does not know', () => {
    const turned = good.systemsCsv
      .split('\n')
      .map((line) => (line === '' ? '' : ['more', ...line.split(',').reverse()].join(',')))
      .join('\r\n');

    const { register, mistakes } = readRegister({ ...good, systemsCsv: `\ufeff${turned}` });

    expect(mistakes).toEqual([]);
    expect(register.systems).toEqual([
      { line: 2, code: 'XA1', name: 'System XA1', regionCode: 'Y60', regionName: 'Midlands', formedFrom: [] },
    ]);
  });

  it('reads the same rows from any order of columns', () => {
    const rows = good.trustsCsv
      .replace('"Bristol, North and South"', 'Bristol')
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const places = (rows[0] ?? []).map((_, place) => place);
    const inOrder = (order: readonly number[]): string =>
      rows.map((cells) => order.map((place) => cells[place]?.replaceAll('"', '')).join(',')).join('\n');
    const expected = readRegister({ ...good, trustsCsv: inOrder(places) }).register.trusts;
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (order) => {
        expect(readRegister({ ...good, trustsCsv: inOrder(order) }).register.trusts).toEqual(expected);
      }),
    );
    expect(expected).toHaveLength(2);
  });

  it('names every mistake by its file and line, in both files at once', () => {
    const trustsCsv = good.trustsCsv
      .replace('Acute trust,Acute - Large,NOF,Y,AB1 2CD,2001-04-01', ',Acute - Large,NOF,yes,AB1 2CD,2001-02-30')
      .replace('XT2,', 'xt 2,');

    expect(mistakesOf({ trustsCsv, systemsCsv: good.systemsCsv.replace('"System XA1"', '') })).toEqual([
      'trusts 2: trust_type is empty',
      'trusts 2: foundation_trust must be Y or N',
      'trusts 2: opened must be a date, like 2017-10-01, or empty',
      'trusts 3: code must be 3 to 6 capitals or digits',
      'systems 2: icb_name is empty',
    ]);
  });

  it('refuses a code that is there twice, in one file or in both, and a system that is in no file', () => {
    const files = registerOf(
      [{ code: 'XT1' }, { code: 'XT1' }, { code: 'XA1' }, { code: 'XT4', system: 'XB9' }],
      [{ code: 'XA1' }],
    );

    expect(mistakesOf(files)).toEqual([
      'trusts 5: The system XB9 is not in the file of systems',
      'trusts 3: The code XT1 is in line 2 already',
      'trusts 4: The code XA1 is in the file of systems too',
    ]);
  });

  it.each([
    ['a missing column', good.trustsCsv.replace('postcode', 'post'), 'trusts 1: The column postcode is missing'],
    ['a column that is there twice', good.trustsCsv.replace('icb_name', 'code'), 'trusts 1: The column code is there twice'],
    [
      'a row that is too short',
      good.trustsCsv.replace(',made up\nXT2', '\nXT2'),
      'trusts 2: This row has 12 cells, the header has 13',
    ],
    ['a header alone', good.trustsCsv.split('\n')[0] ?? '', 'trusts 1: The file has no rows under its header'],
    ['an empty file', '', 'trusts 1: The file is empty'],
    ['a broken quotation mark', good.trustsCsv.replace('"Trust XT1"', '"Trust" XT1'), 'trusts 2: A quotation mark stands'],
    ['an open quotation mark', good.trustsCsv.replace('South"', 'South'), 'trusts 3: A quotation mark before the end'],
  ])('refuses %s', (_, trustsCsv, mistake) => {
    const mistakes = mistakesOf({ trustsCsv });

    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(mistake);
  });
});
