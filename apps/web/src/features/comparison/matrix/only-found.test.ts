import { describe, expect, it } from '@jest/globals';
import { onlyFound } from './only-found.js';
import type { MatrixRow } from './place.js';

const aRow = (name: string): MatrixRow => ({ organisationId: name, name, you: false, about: '', nothing: 'not yet', places: [] });
const groups = [
  { trustType: 'Acute', rows: [aRow('Lanternhill Children’s Hospital Trust'), aRow('Ottermoor Hospitals Trust')] },
  { trustType: 'Community', rows: [aRow('Fernmoor Community Trust')] },
];
const found = (letters: string) =>
  onlyFound(groups, letters).map(({ trustType, rows }) => [trustType, rows.map((row) => row.name)]);

describe('finding a trust', () => {
  it('goes by letters of its name, whatever their case and whatever the apostrophe', () => {
    expect(found("children's")).toEqual([['Acute', ['Lanternhill Children’s Hospital Trust']]]);
    expect(found(' MOOR ')).toEqual([
      ['Acute', ['Ottermoor Hospitals Trust']],
      ['Community', ['Fernmoor Community Trust']],
    ]);
  });

  it('finds all for nothing, and nothing for what nobody is called', () => {
    expect(onlyFound(groups, ' ')).toBe(groups);
    expect(found('zzz')).toEqual([]);
  });
});
