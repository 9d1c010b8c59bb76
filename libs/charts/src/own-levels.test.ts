import { describe, expect, it } from '@jest/globals';
import { ownFinding, ownLevelsChart } from './own-levels-chart.js';
import { skillsChart } from './skills-chart.js';
import { toSvgText } from './svg.js';

const levelNames = ['Rarely or never', 'Occasionally', 'Frequently', 'Almost always'];

describe('one’s own levels', () => {
  const items = [
    { title: 'Keeping my word', level: 4, said: 'Almost always', before: 3 },
    { title: 'Networks', level: null, said: 'No chance to show', before: null },
    { title: 'Courage', level: 4, said: 'Almost always', before: null },
  ];

  it('says how many stand at each level, most often first', () => {
    expect(ownFinding(items, levelNames)).toBe('I said “Almost always” for 2 items and no level for 1.');
    expect(ownFinding([], levelNames)).toBe('Nothing was said.');
  });

  it('draws a filled mark for now, an open one for before, and words where there is no level', () => {
    for (const shape of ['narrow', 'wide'] as const) {
      const chart = ownLevelsChart({ title: 'My picture', items, levelNames, shape });
      const svg = toSvgText(chart.svg);
      expect(svg.match(/chart-fill-teal/g)).toHaveLength(3); // two items and the legend
      expect(svg.match(/chart-line-ink/g)).toHaveLength(2); // one item and the legend
      expect(svg).toContain('>No chance to show<');
      expect(chart.table.rows[0]).toEqual(['Keeping my word', 'Almost always', 'Frequently']);
    }
  });
});

describe('a skills picture', () => {
  const items = [
    { title: 'Keeping my word', counts: [0, 2, 3, 4], noChance: 1 },
    { title: 'Networks', counts: null, noChance: null },
  ];

  it('draws the counts that were released and nothing where too few gave a level', () => {
    const chart = skillsChart({ title: 'The board', items, levelNames, shape: 'wide' });
    const svg = toSvgText(chart.svg);
    expect(svg).toContain('>Too few gave a level<');
    expect(chart.finding).toBe('Levels are shown for 1 of 2 items; too few gave one to the others.');
    expect(chart.table.rows).toEqual([
      ['Keeping my word', '0', '2', '3', '4', '1'],
      ['Networks', 'Too few gave a level', '–', '–', '–', '–'],
    ]);
  });

  it('gives every person the same length', () => {
    const svg = toSvgText(skillsChart({ title: 'The board', items: items.slice(0, 1), levelNames, shape: 'wide' }).svg);
    const widths = [...svg.matchAll(/width="([\d.]+)" height="24"/g)].map(([, width]) => Number(width) + 2);
    expect(widths.map((width) => Math.round(width / 36))).toEqual([2, 3, 4, 1]);
  });
});
