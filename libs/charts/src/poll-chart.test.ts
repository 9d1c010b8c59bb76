import { describe, expect, it } from '@jest/globals';
import { pollChart } from './poll-chart.js';
import { chosenInWords, pollFinding, whyNoCounts } from './poll-words.js';
import { toSvgText } from './svg.js';

const options = ['Better tools for the work we do', 'A new way of working', 'Neither'];
const counts = { shown: 'counts', chosen: 9, eligible: 11, threshold: 8, counts: [2, 7, 0] } as const;
const without = (shown: 'too-few' | 'others-chose' | 'lapsed', threshold = 8) =>
  ({ shown, chosen: 7, eligible: 11, threshold, counts: null }) as const;

describe('what a poll says', () => {
  it('is how many chose each option, in the order in which they were offered, and what nobody chose', () => {
    expect(pollFinding(counts, options)).toBe(
      '9 of 11 chose. ‘Better tools for the work we do’: 2; ‘A new way of working’: 7. Nobody chose ‘Neither’.',
    );
    expect(pollFinding({ ...counts, eligible: 9 }, ['Tools: for the work we do', 'Ways', 'Neither'])).toBe(
      'All 9 chose. ‘Tools’: 2; ‘Ways’: 7. Nobody chose ‘Neither’.',
    );
    expect(pollFinding({ ...counts, counts: [9, 0, 0] }, options)).toContain('Nobody chose ‘A new way of working’ or ‘Neither’.');
  });

  it('is only why there are no counts where there are none', () => {
    expect(pollFinding(without('too-few'), options)).toBe('Fewer than eight chose, so no counts are shown: go round the table.');
    expect(whyNoCounts(without('too-few', 10))).toContain('Fewer than ten chose');
    expect(whyNoCounts(without('too-few', 14))).toContain('Fewer than 14 chose');
    expect(whyNoCounts(without('others-chose'))).toContain('not the same people chose');
    expect(whyNoCounts(without('lapsed'))).toContain('deleted');
  });

  it('is x of y before the reveal', () => {
    expect(chosenInWords({ chosen: 3, eligible: 12 })).toBe('3 of 12 have chosen');
  });
});

describe('the picture of a poll', () => {
  it('has a bar for each option that somebody chose, as long as its number, and a number for every option', () => {
    const chart = pollChart({ question: 'What is digital to us?', options, tally: counts });
    const drawn = toSvgText(chart.svg);
    const widths = [...drawn.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(2);
    expect(widths[0]! / widths[1]!).toBeCloseTo(2 / 7);
    for (const number of ['>2<', '>7<', '>0<']) expect(drawn).toContain(number);
    expect(chart.table.rows).toEqual([
      [options[0], '2'],
      [options[1], '7'],
      [options[2], '0'],
      ['Chose', '9 of 11'],
    ]);
  });

  it('draws no bar and no number of an option where counts may not be shown', () => {
    const chart = pollChart({ question: 'What is digital to us?', options, tally: without('too-few') });
    const drawn = toSvgText(chart.svg);
    expect(drawn).not.toContain('chart-fill-teal');
    for (const option of options) expect(drawn).not.toContain(option);
    expect(chart.table.rows).toEqual([
      ['Counts', 'Fewer than eight chose, so no counts are shown: go round the table.'],
      ['Chose', '7 of 11'],
    ]);
  });
});
