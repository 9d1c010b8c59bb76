import { describe, expect, it } from '@jest/globals';
import type { Comparison, ComparisonRow } from '../comparison.js';
import { byItem, bySection, rulesSaid } from './rows-of.js';

const words = [
  'May 2026, 6 months old, scored before the meeting.',
  'One was scored in the room',
  'No level: too few agreed',
  'Not yet published',
  'It should read level 3',
];
const nothing = { said: [], apart: [], corrected: [], explained: [] };
const aRow = (changes: Partial<ComparisonRow> = {}): ComparisonRow => ({
  organisationId: 'one',
  name: 'A trust',
  self: false,
  member: true,
  state: 'published',
  words: null,
  about: {
    waveDate: '2026-05-01',
    ageInMonths: 6,
    method: 'both',
    coverage: 'All',
    instrumentVersion: '1.1',
    commonItems: 3,
    incomplete: false,
    parts: ['items', 'evidence'],
    words: 0,
  },
  sections: { ...nothing, levels: [3, null], said: [{ words: 2, places: [1] }] },
  items: {
    ...nothing,
    levels: [4, 2, 5],
    grades: [2, 0, null],
    overClaims: [0, 1, null],
    apart: [{ words: 1, places: [2] }],
    corrected: [{ words: 4, places: [1] }],
    explained: [2],
  },
  remarks: [],
  ...changes,
});
const item = (code: string) => ({ code, title: code, kind: 'question' as const, scale: 0 });
const comparisonOf = (row: ComparisonRow): Comparison => ({
  reader: { organisationId: 'ics', name: 'An ICS', kind: 'board-of-system', scope: 'system' },
  instrument: { code: 'digital-board', version: '1.1', title: 'Digital board' },
  method: 'both',
  scales: [],
  sections: [
    { code: 'lead', title: 'Leadership', items: [item('A'), item('B')] },
    { code: 'data', title: 'Data', items: [item('C')] },
  ],
  sentences: [],
  groups: [{ trustType: 'Acute trust', trusts: [row] }],
  words,
  notes: [],
  notNamed: 0,
  filters: { scopes: ['system'], types: [], settings: [], instruments: [], waves: [] },
});
const sectionsOf = (row: ComparisonRow) => bySection(comparisonOf(row))[0]?.rows[0];
const itemsOf = (row: ComparisonRow, section: number) => {
  const comparison = comparisonOf(row);
  const found = comparison.sections[section];
  return found && byItem(comparison, found)[0]?.rows[0];
};

describe('the rows of the matrix', () => {
  it('hold a level a section, and in its place the words that say why there is none', () => {
    expect(sectionsOf(aRow())?.places).toMatchObject([{ level: 3 }, { level: null, words: 'No level' }]);
    expect(sectionsOf(aRow())?.about).toBe('May 2026, 6 months old, scored before the meeting. No level: too few agreed.');
  });

  it('take the items of one section out of a row that runs on through all of them', () => {
    expect(itemsOf(aRow(), 0)?.places).toMatchObject([
      { level: 4, grade: 2, overClaim: 0, correction: null },
      { level: 2, grade: 0, overClaim: 1, correction: 'It should read level 3' },
    ]);
    expect(itemsOf(aRow(), 1)?.places).toMatchObject([{ level: 5, whyNot: 'One was scored in the room', explained: true }]);
  });

  it('say below the name why something of it does not compare, only where it does not', () => {
    expect(itemsOf(aRow(), 1)?.about).toContain('Does not compare: one was scored in the room.');
    expect(itemsOf(aRow(), 0)?.about).not.toContain('Does not compare');
  });

  it('leave the rule of a section to be said once, below the matrix', () => {
    const [rule, level] = [{ words: words.length, places: [0] }, 'Level 3. With two questions, both have to reach a level.'];
    const ruled = aRow({ sections: { ...nothing, levels: [3, null], said: [rule] } });
    const comparison = { ...comparisonOf(ruled), words: [...words, level] };
    expect(bySection(comparison)[0]?.rows[0]?.places[0]?.words).toBe('');
    expect(rulesSaid(comparison)).toEqual(['With two questions, both have to reach a level.']);
  });

  it('say once for the whole row that there is nothing, or that items are not shared', () => {
    const none = aRow({ state: 'not-published', words: 3, about: null, sections: null, items: null });
    expect(sectionsOf(none)).toMatchObject({ nothing: 'Not yet published', places: [] });
    expect(itemsOf(aRow({ items: null }), 0)).toMatchObject({ nothing: 'Not shared', places: [] });
  });

  it('hold no level of a trust of which there is nothing, even where one comes in by mistake', () => {
    expect(sectionsOf(aRow({ state: 'withdrawn', words: 3 }))?.places).toEqual([]);
  });
});
