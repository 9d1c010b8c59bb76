import { describe, expect, it } from '@jest/globals';
import { itemCells, sectionCells } from './cells.js';
import type { Row } from './comparison.js';

const aRow = (changes: Partial<Row> = {}): Row => ({
  organisationId: 'one',
  name: 'A trust',
  trustType: 'Acute trust',
  published: true,
  withdrawnOn: null,
  waveDate: '2026-11-01',
  method: 'both',
  coverage: 'All',
  instrumentVersion: '1.0',
  incomplete: false,
  compares: true,
  whyNot: [],
  remarks: [],
  sections: [{ code: 'lead', level: 3, words: 'Level 3', shared: true, whyNot: null, correction: null }],
  items: [
    { code: 'DB-01', level: 4, outcome: 'agreed', evidenceGrade: 2, overClaim: 0, shared: true, whyNot: null, correction: null },
    {
      code: 'DB-02',
      level: null,
      outcome: 'not-agreed',
      evidenceGrade: null,
      overClaim: null,
      shared: true,
      whyNot: null,
      correction: null,
    },
    {
      code: 'DB-03',
      level: null,
      outcome: null,
      evidenceGrade: null,
      overClaim: null,
      shared: false,
      whyNot: null,
      correction: null,
    },
  ],
  ...changes,
});
const wordsOf = (cells: readonly { words: string }[]) => cells.map(({ words }) => words);

describe('the cells of the comparison', () => {
  it('say for every column of a trust that has not published, or has withdrawn, only that', () => {
    const nothing = aRow({ published: false, sections: [], items: null });
    expect(wordsOf(sectionCells(nothing, ['lead', 'data']))).toEqual(['not yet', 'not yet']);
    expect(wordsOf(itemCells({ ...nothing, withdrawnOn: '2027-05-03' }, ['DB-01']))).toEqual(['withdrawn on 3 May 2027']);
  });

  it('hold no level of a trust that has withdrawn, even where one comes in by mistake', () => {
    const withdrawn = aRow({ published: false, withdrawnOn: '2027-05-03' });
    expect(sectionCells(withdrawn, ['lead'])[0]?.level).toBeNull();
    expect(itemCells(withdrawn, ['DB-01'])[0]).toMatchObject({ level: null, evidenceGrade: null });
  });

  it('tell what is not shared from what was not asked and from what has no level', () => {
    expect(wordsOf(itemCells(aRow(), ['DB-02', 'DB-03']))).toEqual(['not agreed or not assured', 'not asked']);
    expect(wordsOf(itemCells(aRow({ items: null }), ['DB-01']))).toEqual(['not shared']);
    expect(wordsOf(sectionCells(aRow({ sections: [] }), ['lead']))).toEqual(['not shared']);
  });

  it('stand in the order of the columns, each with its evidence and why it does not compare', () => {
    const apart = aRow({
      sections: [{ code: 'lead', level: 3, words: 'Level 3', shared: true, whyNot: 'Another version', correction: null }],
    });
    expect(sectionCells(apart, ['lead'])[0]).toMatchObject({ level: 3, whyNot: 'Another version' });
    expect(itemCells(aRow(), ['DB-02', 'DB-01']).map(({ code, evidenceGrade }) => [code, evidenceGrade])).toEqual([
      ['DB-02', null],
      ['DB-01', 2],
    ]);
  });
});
