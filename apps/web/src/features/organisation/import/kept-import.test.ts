import { describe, expect, it } from '@jest/globals';
import type { RegisterColumns } from '../register.js';
import { emptyDraft, requestOf, withColumn, withFile, withRead } from './kept-import.js';

const readOf = (file: 'trusts' | 'systems', headings = ['A', 'B']): RegisterColumns['files'][number] => ({
  ...{ file, headings, rows: 2, examples: [], mistakes: [] },
  columns: [{ field: 'code', words: 'Code', required: true, needs: null, heading: headings[0] ?? null, because: 'guessed' }],
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

  it('keeps what was chosen for a file that is mended, and begins anew for one with other headings', () => {
    const chosen = withColumn(begun, 'trusts', 'code', 'B');
    const again = withFile(chosen, 'trusts', { name: 'mended.csv', text: '' });

    expect(again.read).toBeNull();
    expect(withRead(again, { files: [readOf('trusts')] }).columns).toEqual({ trusts: { code: 'B' } });
    expect(withRead(again, { files: [readOf('trusts', ['C', 'B'])] }).columns).toEqual({ trusts: { code: 'C' } });
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
