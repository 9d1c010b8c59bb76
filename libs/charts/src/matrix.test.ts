import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matrixChart } from './matrix-chart.js';
import type { MatrixInput, MatrixTrust } from './matrix-words.js';
import { type SvgNode, toSvgText } from './svg.js';

const sections = [
  { code: 'lead', title: 'Leadership' },
  { code: 'data', title: 'Data' },
];
const aTrust = (name: string, levels: readonly (number | null)[], changes: Partial<MatrixTrust> = {}): MatrixTrust => ({
  name,
  inPlace: null,
  compares: true,
  whyNot: [],
  cells: levels.map((level, index) => ({
    sectionCode: sections[index]?.code ?? '',
    shared: true,
    level,
    words: 'no level: too few items agreed',
    evidenceGrade: 2,
  })),
  ...changes,
});
const matrixOf = (...trusts: readonly MatrixTrust[]): MatrixInput => ({
  title: 'Levels by section',
  scale: 5,
  sections,
  groups: [{ trustType: 'Acute', trusts }],
});
const textsOf = (node: SvgNode): readonly string[] =>
  node.children.flatMap((child) => (typeof child === 'string' ? (node.tag === 'text' ? [child] : []) : textsOf(child)));
const rowOf = (trust: MatrixTrust) => matrixChart(matrixOf(trust)).table.rows[0];

describe('the matrix of trusts', () => {
  it('says how many published, where they differ most and least, and names nobody', () => {
    const chart = matrixChart(
      matrixOf(aTrust('A', [1, 3]), aTrust('B', [4, 3]), aTrust('C', [2, 3]), aTrust('D', [], { inPlace: 'Not yet published' })),
    );
    expect(chart.finding).toBe(
      '3 of 4 trusts have published. They differ most in ‘Leadership’, from level 1 to 4, and not at all in ‘Data’ (level 3).',
    );
  });

  it('says nothing of the system as a whole from fewer than three trusts that compare', () => {
    const apart = { compares: false, whyNot: ['an older version'] };
    const chart = matrixChart(matrixOf(aTrust('A', [1, 3]), aTrust('B', [4, 3]), aTrust('C', [5, 1], apart)));
    expect(chart.finding).toBe('3 of 3 trusts have published. One of these does not compare with the others.');
  });

  it('says why there is no figure: not shared, no level, or nothing of the trust at all', () => {
    expect(rowOf(aTrust('A', [3], {}))).toEqual(['A', 'Acute', 'Level 3, evidence grade 2', 'not shared', '']);
    expect(rowOf(aTrust('A', [null, 2]))?.[2]).toBe('no level: too few items agreed');
    expect(rowOf(aTrust('A', [3, 3], { inPlace: 'Not yet published' }))?.slice(2)).toEqual([
      'Not yet published',
      'Not yet published',
      '',
    ]);
    expect(rowOf(aTrust('A', [3, 3], { inPlace: 'Withdrawn on 3 May 2027' }))?.slice(2)).toEqual([
      'Withdrawn on 3 May 2027',
      'Withdrawn on 3 May 2027',
      '',
    ]);
  });

  it('shows no level of a trust that has not published or has withdrawn, even where one comes in by mistake', () => {
    const input = matrixOf(
      aTrust('A', [3, 3], { inPlace: 'Not yet published' }),
      aTrust('B', [4, 4], { inPlace: 'Withdrawn on 3 May 2027' }),
    );
    const drawn = textsOf(matrixChart(input).svg);
    // The legend has each figure once.
    expect(drawn.filter((text) => text === '3')).toHaveLength(1);
    expect(drawn.filter((text) => text === '4')).toHaveLength(1);
  });

  it('takes the colour from what does not compare, keeps the figure, and gives the reason', () => {
    const chart = matrixChart(matrixOf(aTrust('A', [5, 5], { compares: false, whyNot: ['scored in the room only'] })));
    const fives = toSvgText(chart.svg).split('chart-level-5').length - 1;
    expect(fives).toBe(1);
    expect(textsOf(chart.svg)).toEqual(expect.arrayContaining(['5', 'scored in the room only']));
    expect(chart.table.rows[0]?.slice(2)).toEqual([
      'Level 5, evidence grade 2 (does not compare)',
      'Level 5, evidence grade 2 (does not compare)',
      'scored in the room only',
    ]);
  });

  it('hatches only the sections of a trust that do not compare, where the others do', () => {
    const [one, other] = aTrust('A', [5, 4]).cells.map((cell, index) => ({ ...cell, compares: index === 0 }));
    const trust = aTrust('A', [], {
      compares: false,
      whyNot: ['another version'],
      cells: [one, other].flatMap((cell) => cell ?? []),
    });
    expect(rowOf(trust)?.slice(2)).toEqual([
      'Level 5, evidence grade 2',
      'Level 4, evidence grade 2 (does not compare)',
      'another version',
    ]);
  });

  it('keeps the order it was given, whatever the levels are', () => {
    const level = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 12 }), (levels) => {
        const trusts = levels.map((pair, index) => aTrust(`Trust ${index}`, pair));
        const chart = matrixChart(matrixOf(...trusts));
        expect(chart.table.rows.map(([name]) => name)).toEqual(trusts.map((trust) => trust.name));
        expect(textsOf(chart.svg).filter((text) => text.startsWith('Trust '))).toEqual(trusts.map((trust) => trust.name));
        expect(chart.finding).not.toMatch(/Trust \d|best|worst|rank|average/);
      }),
    );
  });
});
