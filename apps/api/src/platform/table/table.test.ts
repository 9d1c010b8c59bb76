import { describe, expect, it } from '@jest/globals';
import { guessColumns } from './guess-columns.js';
import { readSheet } from './read-sheet.js';

describe('reading a table that others publish', () => {
  it('reads what stands under the headings, each row with its line', () => {
    const { headings, rows, mistakes } = readSheet(
      '\uFEFFCode,Name,Well led\nDEMO-01, Fernmoor ,3.2\n\nDEMO-02,"Salt, and reach",\n',
    );
    expect(headings).toEqual(['Code', 'Name', 'Well led']);
    expect(rows).toEqual([
      { line: 2, cells: ['DEMO-01', 'Fernmoor', '3.2'] },
      { line: 4, cells: ['DEMO-02', 'Salt, and reach', ''] },
    ]);
    expect(mistakes).toEqual([]);
  });

  it('finds the headings under a title, and leaves out empty columns at the end', () => {
    const { headings, headingLine, rows } = readSheet(
      'Table 1: Scores,,,,\nPublished in March,,,,\nOrg code,Org name,Well led,,\nDEMO-01,Fernmoor,3,,\nDEMO-02,Saltreach,4,,\nDEMO-03,Tiderow,2,,\n',
    );
    expect({ headings, headingLine }).toEqual({ headings: ['Org code', 'Org name', 'Well led'], headingLine: 3 });
    expect(rows).toHaveLength(3);
  });

  it('reads semicolons and tabs as well', () => {
    expect(readSheet('Code;Name\nA;B, C\n').rows[0]?.cells).toEqual(['A', 'B, C']);
    expect(readSheet('Code\tName\nA\tB, C\n').rows[0]?.cells).toEqual(['A', 'B, C']);
  });

  it('names by its line what cannot be read, and guesses at nothing', () => {
    const messageOf = (text: string) => readSheet(text).mistakes[0];
    expect(messageOf('')).toMatchObject({ line: 1, message: 'The file is empty' });
    expect(messageOf('Code,Name\n')).toMatchObject({ message: 'The file has no rows under its headings' });
    expect(messageOf('Code,Name\nA,B,C\nD,E\n')).toEqual({ line: 2, message: 'This row has 3 cells, and there are 2 headings' });
    expect(messageOf('Code,Name\nA,"B\n')?.message).toContain('never closed');
    expect(messageOf('PK\u0003\u0004')?.message).toContain('save it as CSV');
    expect(messageOf('Code,Name\nA,Caf\uFFFD\n')).toEqual({
      line: 2,
      message: 'A letter cannot be read: save the file as CSV (UTF-8)',
    });
  });
});

describe('guessing which column is which', () => {
  const likely = { code: ['Code', 'ODS code', 'Organisation code'], name: ['Name', 'Organisation name'] };

  it('takes a heading that is the name before one that holds it, and none for two things', () => {
    expect(guessColumns(['Organisation Name', 'ODS_Code', 'Region code'], likely)).toEqual({ code: 1, name: 0 });
    expect(guessColumns(['Provider name (2025)', 'Trust code'], likely)).toEqual({ code: 1, name: 0 });
  });

  it('leaves to a person what it does not find', () => {
    expect(guessColumns(['What', 'How much'], likely)).toEqual({ code: null, name: null });
  });
});
