import { describe, expect, it } from '@jest/globals';
import { firstRows } from './first-rows.js';
import type { MatrixGroup, MatrixRow } from './place.js';

const aRow = (name: string): MatrixRow => ({ organisationId: name, name, you: false, about: '', nothing: 'not yet', places: [] });
const groups: readonly MatrixGroup[] = [
  { trustType: 'Acute', rows: ['A', 'B', 'C'].map(aRow) },
  { trustType: 'Mental health', rows: ['D', 'E'].map(aRow) },
];
const namesOf = (count: number) =>
  firstRows(groups, count).map(({ trustType, rows }) => [trustType, rows.map(({ name }) => name)]);

describe('the rows that are drawn first', () => {
  it('are the first of the order that was given, with the groups that they stand in', () => {
    expect(namesOf(2)).toEqual([['Acute', ['A', 'B']]]);
    expect(namesOf(4)).toEqual([
      ['Acute', ['A', 'B', 'C']],
      ['Mental health', ['D']],
    ]);
  });

  it('are all where there are no more', () => {
    expect(firstRows(groups, 5)).toEqual(groups);
    expect(firstRows(groups, 99)).toEqual(groups);
  });
});
