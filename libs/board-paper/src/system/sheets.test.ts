import { describe, expect, it } from '@jest/globals';
import { aSystem, aTrustOf } from '../testing/a-system.js';
import { systemSheets } from './sheets.js';

const sheetsOf = (findings = aSystem()) => new Map(systemSheets(findings, null).map((sheet) => [sheet.name, sheet]));

describe('the sheets of a system', () => {
  it('have a line of the data dictionary for each column of each sheet, and no other', () => {
    const sheets = sheetsOf();
    const lines = (sheets.get('Data dictionary')?.rows ?? []).map(([sheet, column]) => `${sheet}: ${column}`);
    const columns = ['Trusts', 'Sections', 'Items'].flatMap((name) =>
      (sheets.get(name)?.columns ?? []).map(({ head }) => `${name}: ${head}`),
    );
    expect(lines).toEqual(columns);
    for (const row of sheets.get('Data dictionary')?.rows ?? []) expect(String(row[3]).length).toBeGreaterThan(8);
  });

  it('carry with every figure its wave, age, method, coverage, version, what is in common, and whether it compares', () => {
    for (const name of ['Sections', 'Items']) {
      const heads = (sheetsOf().get(name)?.columns ?? []).map(({ head }) => head);
      for (const head of ['Wave', 'Age', 'Collected', 'Board answered', 'Version', 'Items in common', 'Compares', 'Why not'])
        expect(heads).toContain(head);
    }
  });

  it('say why wherever a figure does not compare', () => {
    const { columns, rows } = sheetsOf().get('Sections') ?? { columns: [], rows: [] };
    const at = (head: string) => columns.findIndex((column) => column.head === head);
    const apart = rows.filter((row) => row[at('Compares')] === 'No');
    expect(apart.length).toBeGreaterThan(0);
    for (const row of apart) expect(row[at('Why not')]).toBeTruthy();
  });

  it('hold no row of figures of a trust that has not published, and none of items that are not shared', () => {
    const rows = (name: string, trust: string) => (sheetsOf().get(name)?.rows ?? []).filter(([first]) => first === trust).length;
    expect(rows('Trusts', 'Ottermoor Hospitals Trust')).toBe(1);
    expect(rows('Sections', 'Ottermoor Hospitals Trust')).toBe(0);
    expect(rows('Items', 'Saltreach and Pellmere Hospitals Trust')).toBe(0);
  });

  it('hold nobody’s free words', () => {
    const trust = aTrustOf('Any Trust', {
      explanations: [{ of: 'Any item', words: 'In our own words' }],
      corrections: ['A correction'],
    });
    expect(JSON.stringify(systemSheets(aSystem({ trusts: [trust] }), null))).not.toContain('In our own words');
  });
});
