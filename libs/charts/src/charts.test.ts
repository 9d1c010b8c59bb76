import { spreadToShow } from '@candour/scoring';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Chart } from './chart.js';
import { contrast, palette, shadeOf } from './palette.js';
import { profileChart } from './profile-chart.js';
import type { ProfileItem } from './profile-words.js';
import { spreadChart } from './spread-chart.js';
import { reactAttributes, type SvgNode, toSvgText } from './svg.js';
import { wrapped } from './text.js';

const levelNames = ['Not yet', 'Starting', 'Established', 'Embedded', 'Leading'];
const spreadOf = (levels: readonly number[], dontKnow = 0, threshold = 5) =>
  spreadToShow({ scale: 5, levels, dontKnow, notApplicable: 0, eligible: levels.length + dontKnow, threshold });
const chartOf = (levels: readonly number[], dontKnow = 0) =>
  spreadChart({ itemTitle: 'Strategy', levelNames, spread: spreadOf(levels, dontKnow) });

const nodesOf = (node: SvgNode): readonly SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child))),
];
const textsOf = (chart: Chart): readonly string[] =>
  nodesOf(chart.svg)
    .filter((node) => node.tag === 'text')
    .map((node) => node.children.filter((child) => typeof child === 'string').join(''));
const columnsOf = (chart: Chart) =>
  nodesOf(chart.svg).filter((node) => node.tag === 'rect' && node.attributes.class === 'chart-fill-teal');

const anItem = (changes: Partial<ProfileItem> = {}): ProfileItem => ({
  code: 'DB-01',
  title: 'Strategy',
  scale: 5,
  outcome: 'level',
  level: 3,
  spread: null,
  evidenceGrade: 2,
  supportedLevel: 3,
  ambition: null,
  ...changes,
});

describe('the spread of an item', () => {
  it('shows a column for each level that was given, and says the band, the median and the range', () => {
    const chart = chartOf([1, 2, 2, 3, 3, 3, 4, 4], 1);
    expect(columnsOf(chart)).toHaveLength(4);
    expect(chart.finding).toMatch(
      /^\w+: members see this .+\. The median is 3; levels run from 1 to 4\. 9 of 9 answered, 1 of them without a level\.$/,
    );
    expect(chart.table.rows).toContainEqual(['Level 2: Starting', '2']);
    expect(chart.table.rows).toContainEqual(['Level 5: Leading', '0']);
    expect(textsOf(chart)).toContain('median 3');
  });

  it('stands as high as its counts: twice as many, twice as high', () => {
    const heights = columnsOf(chartOf([1, 2, 2, 4, 4, 4, 4, 5])).map((column) => Number(column.attributes.height));
    const [one = 0, two = 0, four = 0] = heights;
    expect(two).toBeCloseTo(2 * one);
    expect(four).toBeCloseTo(4 * one);
  });

  it('shows fewer than eight as a median and a band, with nothing that could be a count', () => {
    const chart = chartOf([1, 2, 3, 3, 4, 2]);
    expect(columnsOf(chart)).toHaveLength(0);
    expect(chart.finding).toContain('How many chose each level is not shown: fewer than eight gave one.');
    // 1 2 2 3 3 4: the ordinary median is 2½, which would tell that the two in the middle differ
    expect(chart.finding).toContain('The median is 2, the lower one if two stand in the middle.');
    expect(chart.table.rows.map(([what]) => what)).toEqual([
      'Median, the lower of two',
      'Agreement',
      'Without a level',
      'Answered',
    ]);
  });

  it('draws the same picture for two small boards that may be told the same, whatever they gave', () => {
    const level = fc.integer({ min: 1, max: 5 });
    const board = fc.array(level, { minLength: 5, maxLength: 7 });
    fc.assert(
      fc.property(board, board, (one, other) => {
        const [first, second] = [spreadOf(one), spreadOf(other)];
        fc.pre(one.length === other.length && first.median === second.median && first.band === second.band);
        const pictures = [first, second].map((spread) =>
          toSvgText(spreadChart({ itemTitle: 'Strategy', levelNames, spread }).svg),
        );
        expect(pictures[0]).toBe(pictures[1]);
      }),
    );
  });

  it('says only that too few gave a level, with no median, no band and no level in it', () => {
    const chart = chartOf([1, 5, 5, 5]);
    expect(chart.finding).toBe('Too few gave a level to show more. 4 of 4 answered.');
    expect(textsOf(chart)).toEqual(['Too few gave a level to show more', '4 of 4 answered']);
    expect(toSvgText(chartOf([1, 1, 1, 1]).svg)).toBe(toSvgText(chart.svg));
  });

  it('says withheld where too few answered, and that many do not know even where nothing else is shown', () => {
    const withheld = spreadToShow({ scale: 5, levels: [1, 2, 3], dontKnow: 0, notApplicable: 0, eligible: 9, threshold: 5 });
    expect(spreadChart({ itemTitle: 'Strategy', levelNames, spread: withheld }).finding).toBe(
      'Withheld: too few answered. 3 of 9 answered.',
    );
    expect(chartOf([2, 2, 2], 4).finding).toContain('A third or more of those who judged it do not know.');
  });

  it('writes a median between two levels as a half', () => {
    expect(chartOf([1, 1, 2, 2, 3, 3, 4, 4]).finding).toContain('The median is 2½;');
  });
});

describe('the profile of levels', () => {
  const finding = (...items: readonly ProfileItem[]) => profileChart({ title: 'Profile', items, shape: 'wide' }).finding;

  it('says how much was agreed, between which levels, what lies above its proof and what divides the board', () => {
    const split = anItem({
      title: 'Data quality',
      outcome: 'not-agreed',
      level: null,
      spread: spreadOf([1, 1, 1, 1, 5, 5, 5, 5]),
    });
    expect(finding(anItem(), anItem({ level: 4 }), split)).toBe(
      'The board agreed 2 of 3 items. Agreed levels run from 3 to 4. 1 agreed level lies above what the evidence supports. ' +
        'Members stand on both sides of the scale on Data quality. 1 item was parked or not agreed.',
    );
    expect(finding(anItem())).toBe('The board agreed 1 of 1 item. Every agreed level is 3.');
    expect(finding()).toBe('The board agreed 0 of 0 items.');
  });

  it('marks the agreed level with its figure and gives words where there is none', () => {
    const chart = profileChart({
      title: 'Profile',
      items: [anItem({ level: 4 }), anItem({ outcome: 'parked', level: null })],
      shape: 'narrow',
    });
    expect(textsOf(chart)).toEqual(expect.arrayContaining(['4', 'parked']));
    expect(chart.table.rows.map((row) => row[1])).toEqual(['Level 4 of 5', 'Parked']);
  });

  it('draws private answers only where the spread shows them', () => {
    const soft = (spread: ProfileItem['spread']) =>
      nodesOf(profileChart({ title: 'Profile', items: [anItem({ spread })], shape: 'wide' }).svg).filter(
        (node) => node.attributes.class === 'chart-fill-soft',
      ).length;
    const inTheLegend = 1;
    expect(soft(spreadOf([1, 2, 3, 3, 4, 4, 5, 5])) - inTheLegend).toBe(1);
    expect(soft(spreadOf([1, 2, 3, 3, 4])) - inTheLegend).toBe(1);
    expect(soft(spreadOf([1, 2, 3])) - inTheLegend).toBe(0);
    expect(soft(null) - inTheLegend).toBe(0);
  });

  it('keeps the order it was given and gives the date of an ambition in its table', () => {
    const items = ['c', 'a', 'b'].map((code) => anItem({ code, title: '', ambition: { level: 4, on: '2028-03-31' } }));
    const { table } = profileChart({ title: 'Profile', items, shape: 'wide' });
    expect(table.rows.map(([name]) => name?.trim())).toEqual(['c', 'a', 'b']);
    expect(table.rows[0]?.at(-1)).toBe('Level 4 by 31 March 2028');
    const drawn = (shape: 'narrow' | 'wide') => textsOf(profileChart({ title: 'Profile', items, shape }));
    expect(drawn('narrow')).toContain('4 by 2028');
    expect(drawn('wide')).toContain('4 by March 2028');
  });
});

describe('every chart', () => {
  const charts = [chartOf([1, 2, 2, 3, 3, 3, 4, 4]), profileChart({ title: 'A <b> & "c"', items: [anItem()], shape: 'narrow' })];

  it('has its sentence in the words for those who do not see it, and a table whose rows fit its columns', () => {
    for (const { alt, finding, table, svg } of charts) {
      expect(alt).toContain(finding);
      expect(svg.attributes['aria-label']).toBe(alt);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });

  it('is written as text without a style, an id or anything unescaped', () => {
    for (const { svg } of charts) {
      const text = toSvgText(svg);
      expect(text).not.toMatch(/ style=| id=|undefined|NaN/);
      expect(text).not.toContain('<b>');
    }
    expect(toSvgText(charts[1]!.svg)).toContain('A &lt;b&gt; &amp; &quot;c&quot;');
  });

  it('is given to React under the names that React has', () => {
    const text = nodesOf(charts[0]!.svg).find((node) => node.tag === 'text')!;
    expect(reactAttributes(text)).toMatchObject({ className: 'chart-fill-ink', textAnchor: 'start', fontSize: 18 });
    expect(reactAttributes(charts[0]!.svg)).toHaveProperty('aria-label');
  });
});

describe('colours', () => {
  it('let every figure be read on its level (AA), and grow darker with the level', () => {
    const shades = [1, 2, 3, 4, 5].map((level) => shadeOf(level, 5));
    for (const { fill, ink } of shades) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
    const onWhite = shades.map(({ fill }) => contrast(fill, '#ffffff'));
    expect(onWhite).toEqual([...onWhite].sort((a, b) => a - b));
    expect(shadeOf(3, 3).step).toBe(5);
  });

  it('let words be read on white, sand and grey, and lines be seen (3 to 1)', () => {
    for (const ground of [palette.page, palette.sand, palette.faint]) {
      expect(contrast(palette.ink, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.quiet, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(palette.page, palette.teal)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.line, palette.page)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.line, palette.sand)).toBeGreaterThanOrEqual(3);
  });

  it('are measured as the guideline measures them', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe('wrapped text', () => {
  it('never grows beyond its lines, and says by an ellipsis that there is more', () => {
    expect(wrapped('one two three', 200, 14, 2)).toEqual(['one two three']);
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.integer({ min: 40, max: 200 }), (words, width) => {
        const lines = wrapped(words, width, 12, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        if (lines.join(' ') !== words) expect(lines.some((line) => line.endsWith('…'))).toBe(true);
      }),
    );
  });
});
