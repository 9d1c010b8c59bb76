import { describe, expect, it } from '@jest/globals';
import { columnMistakes, columnsToRead, likelyColumns } from './columns.js';

describe('columns of a register', () => {
  it('are guessed from what published tables call them', () => {
    const headings = ['Org Code', 'Organisation Name', 'ICB Code', 'ICB Name', 'NHS England Region', 'Close Date', 'Postcode'];

    expect(columnsToRead('trusts', headings, null)).toMatchObject({
      code: 'Org Code',
      name: 'Organisation Name',
      systemCode: 'ICB Code',
      systemName: 'ICB Name',
      regionName: 'NHS England Region',
      closed: 'Close Date',
      postcode: 'Postcode',
      successorCode: null,
    });
  });

  it('are those of the last time, also where one was left out on purpose, as far as the file still has them', () => {
    const remembered = {
      headings: ['A', 'B', 'C', 'Postcode', 'Opened'],
      columns: { code: 'A', name: 'B', systemCode: 'Gone', postcode: null },
    };

    const found = likelyColumns('trusts', ['A', 'B', 'ICB code', 'Postcode', 'Opened'], remembered);

    const of = (field: string) => found.find((column) => column.field === field);
    expect(of('code')).toMatchObject({ heading: 'A', because: 'remembered' });
    expect(of('systemCode')).toMatchObject({ heading: 'ICB code', because: 'guessed' });
    expect(of('postcode')).toMatchObject({ heading: null, because: 'remembered' });
    expect(of('opened')).toMatchObject({ heading: 'Opened', because: 'guessed' });
    expect(of('source')).toMatchObject({ heading: null, because: null });
  });

  it('must be there for a code and a name, and must be told apart', () => {
    expect(columnMistakes('trusts', ['A', 'B', 'B'], { code: 'A', name: 'B', source: 'Z' })).toEqual([
      'The column Z is missing',
      'The column B is there twice',
    ]);
    expect(columnMistakes('trusts', ['A', 'B'], { source: 'A' })).toEqual([
      'No column is chosen for: Code of the trust',
      'No column is chosen for: Name of the trust',
    ]);
  });

  it('say nothing of further systems without that of the head office: they are not guessed, and refused where chosen', () => {
    const found = likelyColumns('trusts', ['Code', 'Name', 'ICB', 'Other systems'], null);

    expect(found.filter(({ heading }) => heading !== null).map(({ field }) => field)).toEqual(['code', 'name']);
    expect(columnMistakes('trusts', ['A', 'B', 'C'], { code: 'A', name: 'B', otherSystems: 'C' })).toEqual([
      '‘Codes of further systems it belongs to’ says nothing without a column for: Code of its system (integrated care board)',
    ]);
  });
});
