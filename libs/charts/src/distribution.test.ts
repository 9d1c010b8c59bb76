import { describe, expect, it } from '@jest/globals';
import { distributionChart } from './distribution-chart.js';
import type { DistributionRow } from './distribution-words.js';
import type { SvgNode } from './svg.js';

const aRow = (changes: Partial<DistributionRow> = {}): DistributionRow => ({
  title: 'Leadership',
  counts: [0, 1, 4, 1, 0],
  you: 2,
  youWords: 'Level 2',
  median: 3,
  words: 'Six boards.',
  ...changes,
});
const chartOf = (rows: readonly DistributionRow[]) =>
  distributionChart({
    title: 'Where we stand',
    levelNames: ['Not yet', 'Starting', 'Established', 'Embedded', 'Leading'],
    rows,
    finding: 'One sentence.',
    shape: 'wide',
  });
const nodesOf = (node: SvgNode): readonly SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child))),
];
const columnsOf = (rows: readonly DistributionRow[]) =>
  nodesOf(chartOf(rows).svg).filter(({ tag, attributes }) => tag === 'rect' && attributes.width === 30);

describe('where a board stands among its like', () => {
  it('stands as high as its counts, and says them in a table', () => {
    const [one, four] = columnsOf([aRow()]).map(({ attributes }) => Number(attributes.height));
    expect(four).toBeCloseTo(4 * (one ?? 0));
    expect(chartOf([aRow()]).table.rows).toEqual([['Leadership', 'Level 2', '0', '1', '4', '1', '0', 'Level 3']]);
  });

  it('draws and tells no count where there are too few boards', () => {
    const few = aRow({ counts: null, median: null });
    expect(columnsOf([few])).toHaveLength(0);
    expect(chartOf([few]).table.rows[0]).toEqual(['Leadership', 'Level 2', ...Array(5).fill('too few to say'), '–']);
  });

  it('says in words why whoever looks has no mark', () => {
    expect(chartOf([aRow({ you: null, youWords: 'not agreed' })]).table.rows[0]?.[1]).toBe('not agreed');
  });
});
