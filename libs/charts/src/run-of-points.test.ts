import { describe, expect, it } from '@jest/globals';
import { type RunPoint, runOfPointsChart } from './run-of-points-chart.js';
import type { SvgNode } from './svg.js';

const aPoint = (on: string, level: number | null, changes: Partial<RunPoint> = {}): RunPoint => ({
  on,
  level,
  words: level === null ? 'no level' : `Level ${level}`,
  compares: true,
  of: null,
  ...changes,
});
const chartOf = (points: readonly RunPoint[]) =>
  runOfPointsChart({
    title: 'Over the years',
    scale: 5,
    rows: [{ title: 'Leadership', points }],
    finding: 'A sentence.',
    shape: 'wide',
  });
const nodesOf = (node: SvgNode): readonly SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child))),
];
const marksOf = (points: readonly RunPoint[]) =>
  nodesOf(chartOf(points).svg).filter(({ tag, attributes }) => tag === 'circle' && String(attributes.class).includes('fill'));

describe('the run of points of a trust', () => {
  it('stands further right the later, and higher the higher', () => {
    const [first, second] = marksOf([aPoint('2026-03-01', 2), aPoint('2027-03-01', 4)]).map(({ attributes }) => attributes);
    expect(Number(second?.cx)).toBeGreaterThan(Number(first?.cx));
    expect(Number(second?.cy)).toBeLessThan(Number(first?.cy));
  });

  it('joins no points, so that nothing looks like a trend', () => {
    const lines = nodesOf(chartOf([aPoint('2026-03-01', 2), aPoint('2027-03-01', 4)]).svg).filter(({ tag }) => tag === 'line');
    for (const { attributes } of lines) expect(attributes.y1).toBe(attributes.y2);
  });

  it('shows what does not compare, and a predecessor’s, as open marks and in words', () => {
    const points = [
      aPoint('2026-03-01', 2, { of: 'Old Trust' }),
      aPoint('2026-09-01', 3, { compares: false }),
      aPoint('2027-03-01', 4),
    ];
    expect(marksOf(points).map(({ attributes }) => attributes.class)).toEqual([
      'chart-fill-page',
      'chart-fill-page',
      'chart-fill-teal',
    ]);
    expect(chartOf(points).table.rows[0]).toEqual([
      'Leadership',
      'Level 2, of Old Trust',
      'Level 3 (does not compare)',
      'Level 4',
    ]);
  });

  it('says each date once, and a point without a level in words', () => {
    const { table } = chartOf([aPoint('2027-03-01', null)]);
    expect(table.columns).toEqual(['Section', '1 March 2027']);
    expect(table.rows[0]).toEqual(['Leadership', 'no level']);
  });
});
