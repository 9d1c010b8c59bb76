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
    expect(register.trusts.find(({ code }) => code === 'TAH')?.facts).toMatchObject({
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
      {
        ...{ file: 'systems', line: 2, code: 'XA1', name: 'System XA1', formedFrom: [], successor: null },
        facts: { regionCode: 'Y60', regionName: 'Midlands' },
      },
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
      .replace('Acute trust,Acute - Large,NOF,Y,AB1 2CD,2001-04-01', ',Acute - Large,NOF,perhaps,AB1 2CD,2001-02-30')
      .replace('XT2,', 'xt 2,');

    expect(mistakesOf({ trustsCsv, systemsCsv: good.systemsCsv.replace('"System XA1"', '') })).toEqual([
      'trusts 2: trust_type is empty',
      'trusts 2: foundation_trust must be Y or N',
      'trusts 2: opened must be a date, like 2017-10-01 or 01/10/2017, or empty',
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
      'trusts 4: The code XA1 is that of a system too',
    ]);
  });

  it.each([
    [
      'a file without a column that it cannot do without',
      good.trustsCsv.replace(/^code/, 'x'),
      'No column is chosen for: Code of the trust',
    ],
    ['a column that is there twice', good.trustsCsv.replace('icb_name', 'code'), 'trusts 1: The column code is there twice'],
    [
      'a row that is too long',
      good.trustsCsv.replace(',made up\nXT2', ',made up,more\nXT2'),
      'This row has 14 cells, and there are 13',
    ],
    ['a header alone', good.trustsCsv.split('\n')[0] ?? '', 'trusts 1: The file has no rows under its headings'],
    ['an empty file', '', 'trusts 1: The file is empty'],
    ['a broken quotation mark', good.trustsCsv.replace('"Trust XT1"', '"Trust" XT1'), 'trusts 2: A quotation mark stands'],
    ['an open quotation mark', good.trustsCsv.replace('South"', 'South'), 'trusts 3: A quotation mark before the end'],
  ])('refuses %s', (_, trustsCsv, mistake) => {
    const mistakes = mistakesOf({ trustsCsv });

    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(mistake);
  });

  it('reads any columns by what was chosen for them, and says nothing of what has no column', () => {
    const trustsCsv = 'Org;Who;Board;Area name\nXT1;Trust one;XA1;Somewhere';
    const columns = { code: 'Org', name: 'Who', systemCode: 'Board', systemName: 'Area name' };

    const { register, mistakes } = readRegister({ trustsCsv, systemsCsv: null, columns: { trusts: columns } });

    expect(mistakes).toEqual([]);
    expect(register.trusts).toMatchObject([{ code: 'XT1', name: 'Trust one', systemCodes: ['XA1'], facts: {} }]);
    expect(register.systems).toMatchObject([{ code: 'XA1', name: 'Somewhere' }]);
    expect(register.listsSystems).toBe(false);
  });

  it('reads codes and names alone, and then knows of no system', () => {
    const { register, mistakes } = readRegister({ trustsCsv: 'code,name\nXT1,One\nXT2,Two', systemsCsv: null });

    expect(mistakes).toEqual([]);
    expect(register.trusts.map(({ name, systemCodes, facts }) => [name, systemCodes, facts])).toEqual([
      ['One', undefined, {}],
      ['Two', undefined, {}],
    ]);
    expect(register.systems).toEqual([]);
  });

  it('reads further systems, care settings by code or word, English dates, and what a trust became part of', () => {
    const trustsCsv = [
      'code,name,icb_code,other_systems,care_settings,opened,closed,merged_into,merged_on',
      'XT1,One,XA1,XA2 XA3,acute; Community health,01/04/2001,,,',
      'XT2,Two,,,,,1/10/2026,XT1,2026-10-01',
    ].join('\n');

    const { register, mistakes } = readRegister({ trustsCsv, systemsCsv: null });

    expect(mistakes).toEqual([]);
    expect(register.trusts).toMatchObject([
      {
        systemCodes: ['XA1', 'XA2', 'XA3'],
        facts: { careSettings: ['acute', 'community'], opened: '2001-04-01' },
        successor: null,
      },
      { systemCodes: [], closed: '2026-10-01', successor: { code: 'XT1', on: '2026-10-01' } },
    ]);
  });

  it('names a day of closing that there is not, and does not take the trust for open because of it', () => {
    const trustsCsv = 'code,name,icb_code,closed\nXT1,One,,31/02/2026';

    expect(readRegister({ trustsCsv, systemsCsv: null }).mistakes.map(({ message }) => message)).toEqual([
      'closed must be a date, like 2017-10-01 or 01/10/2017, or empty',
    ]);
  });

  it('names a care setting that there is not, an open trust without a system, and a day of merging with nobody', () => {
    const trustsCsv = 'code,name,icb_code,care_settings,merged_into,merged_on\nXT1,One,XA1,accute,,\nXT2,Two,,,,2026-10-01';

    expect(
      readRegister({ trustsCsv, systemsCsv: null }).mistakes.map(({ line, message }) => `${line} ${message.slice(0, 46)}`),
    ).toEqual(
      [
        '2 care_settings: ‘accute’ is no care setting. Th',
        '3 There is a day of merging, but no code of a suc',
        '3 A trust that is open needs the code of its syst',
      ].map((words) => words.slice(0, 48)),
    );
  });
});
