import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dotPlotChart } from './dot-plot-chart.js';
import type { DotPlotInput, DotPlotTrust } from './dot-plot-words.js';
import type { SvgNode } from './svg.js';

const aTrust = (name: string, level: number | null, changes: Partial<DotPlotTrust> = {}): DotPlotTrust => ({
  name,
  level,
  words: level === null ? 'not shared' : `Level ${level}`,
  evidenceGrade: 2,
  waveDate: '2026-11-01',
  compares: true,
  whyNot: [],
  ...changes,
});
const inputOf = (
  trusts: readonly DotPlotTrust[],
  { median = null, shape = 'wide' }: { median?: number | null; shape?: DotPlotInput['shape'] } = {},
): DotPlotInput => ({
  title: 'One vision across the system',
  levelNames: ['Not yet', 'Starting', 'Established', 'Embedded', 'Leading'],
  groups: [{ trustType: 'Acute trust', trusts, median }],
  finding: 'Two of three are at level 3.',
  shape,
});
const nodesOf = (node: SvgNode): readonly SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child))),
];
const dotsOf = (input: DotPlotInput) =>
  nodesOf(dotPlotChart(input).svg).filter(({ tag, attributes }) => tag === 'circle' && attributes.class === 'chart-fill-teal');
const wordsOf = (input: DotPlotInput) =>
  nodesOf(dotPlotChart(input).svg)
    .filter(({ tag }) => tag === 'text')
    .map(({ children }) => children.filter((child) => typeof child === 'string').join(''));

describe('the dot plot of like trusts', () => {
  it('sets each published level on its place: the same level at the same place, a higher one further right', () => {
    const [one, two, three] = dotsOf(inputOf([aTrust('A', 2), aTrust('B', 2), aTrust('C', 5)])).map(({ attributes }) =>
      Number(attributes.cx),
    );
    expect(one).toBe(two);
    expect(three).toBeGreaterThan(one ?? 0);
  });

  it('keeps the order it is given, whatever the levels: it is never a rank', () => {
    const level = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 15 }), fc.constantFrom('narrow', 'wide'), (levels, shape) => {
        const trusts = levels.map((one, index) => aTrust(`Trust ${String.fromCharCode(65 + index)}`, one));
        const input = inputOf(trusts, { shape });
        const names = trusts.map(({ name }) => name);
        expect(wordsOf(input).filter((words) => names.includes(words))).toEqual(names);
        expect(dotPlotChart(input).table.rows.map(([name]) => name)).toEqual(names);
      }),
    );
  });

  it('draws no filled dot for what does not compare, and says why in picture and table', () => {
    const input = inputOf([aTrust('A', 3, { compares: false, whyNot: ['another version'] })]);
    expect(dotsOf(input)).toHaveLength(0);
    expect(wordsOf(input)).toContain('another version');
    expect(dotPlotChart(input).table.rows[0]).toEqual([
      'A',
      'Acute trust',
      'Level 3: Established',
      '2',
      'November 2026',
      'does not compare: another version',
    ]);
  });

  it('says in words what has no level, and marks the middle of peers only where there is one', () => {
    const alone = [aTrust('A', null, { evidenceGrade: null, waveDate: null })];
    const none = inputOf(alone);
    expect(dotsOf(none)).toHaveLength(0);
    expect(wordsOf(none)).toContain('not shared');
    expect(wordsOf(none).join(' ')).not.toContain('median');
    expect(wordsOf(inputOf(alone, { median: 2.5 }))).toContain('median 2½ of its type');
  });
});
