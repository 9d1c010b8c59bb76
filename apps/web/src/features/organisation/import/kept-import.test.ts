import { describe, expect, it } from '@jest/globals';
import type { RegisterColumns } from '../register.js';
import { emptyDraft, requestOf, withColumn, withFile, withRead } from './kept-import.js';

const readOf = (file: 'trusts' | 'systems'): RegisterColumns['files'][number] => ({
  ...{ file, headings: ['A', 'B'], rows: 2, examples: [], mistakes: [] },
  columns: [{ field: 'code', words: 'Code', required: true, heading: 'A', because: 'guessed' }],
});
const begun = withRead(
  { ...emptyDraft, trusts: { name: 't.csv', text: 'A,B' }, systems: { name: 's.csv', text: 'A,B' } },
  { files: [readOf('trusts'), readOf('systems')] },
);

describe('an import on its way', () => {
  it('begins with the likely columns and keeps what somebody chose when the files are read again', () => {
    const chosen = withColumn(begun, 'trusts', 'code', 'B');

    expect(withRead(chosen, { files: [readOf('trusts'), readOf('systems')] }).columns).toEqual({
      trusts: { code: 'B' },
      systems: { code: 'A' },
    });
  });

  it('forgets the columns of a file alone for which another was chosen', () => {
    expect(withFile(begun, 'trusts', { name: 'u.csv', text: '' })).toMatchObject({
      read: null,
      columns: { systems: { code: 'A' } },
    });
  });

  it('sends the files with what each column stands for', () => {
    expect(requestOf({ ...begun, systems: null, columns: { trusts: { code: 'B', postcode: null } } }, 'seen')).toEqual({
      ...{ trustsCsv: 'A,B', systemsCsv: null, others: 'close', preview: 'seen' },
      columns: [
        { file: 'trusts', field: 'code', heading: 'B' },
        { file: 'trusts', field: 'postcode', heading: null },
      ],
    });
  });
});
