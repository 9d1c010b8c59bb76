import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSheet } from '../platform/table/read-sheet.js';
import { gapInWords } from './gap-in-words.js';
import { guessReading } from './guess-reading.js';
import { beginningOf } from './period.js';
import { readFigures } from './read-figures.js';

const WIDE = 'Org code,Org name,Region,Well led,Safe practice\nDEMO-01,Fernmoor,North,3.2,4\nDEMO-02,Saltreach,North,*,2.5\n';
const LONG =
  'Provider code,Provider,Year,Pillar,Score,Notes\ndemo-01,Fernmoor,2025,Well led,3,\ndemo-01,Fernmoor,2025,Safe practice,4,revised\n';
const readGuessed = (text: string, change: object = {}) => {
  const sheet = readSheet(text);
  return readFigures(sheet, { ...guessReading(sheet), ...change });
};

describe('guessing how a published table is to be read', () => {
  it('finds code, name and columns of figures, with the scale that holds them', () => {
    expect(guessReading(readSheet(WIDE))).toMatchObject({
      shape: 'wide',
      codeColumn: 0,
      nameColumn: 1,
      measureColumns: [3, 4],
      figures: 'numbers',
      scaleMin: 1,
      scaleMax: 5,
    });
  });

  it('finds a table with one row for each measure', () => {
    expect(guessReading(readSheet(LONG))).toMatchObject({
      shape: 'long',
      measureColumn: 3,
      valueColumn: 4,
      noteColumn: 5,
      periodColumn: 2,
    });
  });

  it('takes no year, rank or region for a measure', () => {
    const { measureColumns } = guessReading(readSheet('Code,Year,Rank,Score of safety\nA,2025,1,55\nB,2025,2,60\n'));
    expect(measureColumns).toEqual([3]);
  });
});

describe('reading the figures', () => {
  it('reads each with its words and its line, and makes nothing of a sign for no figure', () => {
    const { figures, measures, mistakes } = readGuessed(WIDE);
    expect(mistakes).toEqual([]);
    expect(measures).toEqual(['Well led', 'Safe practice']);
    expect(figures.map(({ line, code, measure, words, value }) => [line, code, measure, words, value])).toEqual([
      [2, 'DEMO-01', 'Well led', '3.2', 3.2],
      [2, 'DEMO-01', 'Safe practice', '4', 4],
      [3, 'DEMO-02', 'Safe practice', '2.5', 2.5],
    ]);
    expect(readGuessed(LONG).figures.map(({ code, note }) => [code, note])).toEqual([
      ['DEMO-01', null],
      ['DEMO-01', 'revised'],
    ]);
  });

  it('names by its line what is no number, off the scale, there twice, or of nobody', () => {
    const { mistakes } = readGuessed('Code,Well led\nA,3\nB,much\nC,6\nA,4\n,2\nD,2\nE,1\nF,2\nG,3\n', {
      measureColumns: [1],
      scaleMin: 1,
      scaleMax: 5,
    });
    expect(mistakes).toEqual([
      { line: 3, message: 'Well led: ‘much’ is not a number' },
      { line: 4, message: 'Well led: 6 is not between 1 and 5' },
      {
        line: 5,
        message: 'Well led of A is in line 2 already: if a column says the year or period of each row, choose it',
      },
      { line: 6, message: 'This row has figures, and no code of an organisation' },
    ]);
  });

  it('says which column is still to be chosen', () => {
    const messages = (change: object) => readGuessed(WIDE, change).mistakes.map(({ message }) => message);
    expect(messages({ codeColumn: null })).toEqual(['Say which column holds the code of the organisation']);
    expect(messages({ measureColumns: [] })).toEqual(['Choose at least one column of figures']);
    expect(messages({ measureColumns: [0] })).toEqual(['One column cannot stand for two things']);
    expect(messages({ measureColumns: [77] })).toEqual(['A column was chosen that the file does not have']);
    expect(messages({ scaleMin: 5 })).toEqual(['Say from what to what the scale runs']);
    expect(messages({ shape: 'long' })).toHaveLength(2);
  });

  it('reads a measure on its own scale, or as words, beside a scale for the rest', () => {
    const own = [
      { measure: 'Waiting', figures: 'numbers', scaleMin: 0, scaleMax: 100 },
      { measure: 'Rating', figures: 'words', scaleMin: null, scaleMax: null },
    ];
    const text = 'Code,Well led,Waiting,Rating\nA,3,60,Good\nB,60,3,Good\n';
    const change = { measureColumns: [1, 2, 3], scaleMin: 1, scaleMax: 5, ownScales: own };
    const { figures, mistakes } = readGuessed(text, change);
    expect(mistakes).toEqual([{ line: 3, message: 'Well led: 60 is not between 1 and 5' }]);
    expect(figures.map(({ measure, value }) => [measure, value])).toEqual([
      ['Well led', 3],
      ['Waiting', 60],
      ['Rating', null],
      ['Waiting', 3],
      ['Rating', null],
    ]);
    const broken = { ...change, ownScales: [{ ...own[0], scaleMax: 0 }] };
    expect(readGuessed(text, broken).mistakes).toEqual([{ line: 1, message: 'Say from what to what the scale of Waiting runs' }]);
  });

  it('reads several years of one measure where a column says them, and names a row that says none', () => {
    const text = 'Code,Year,Well led\nA,2024/25,3\nA,2025/26,4\nA,2025/26,5\nB,,2\nC,lately,2\n';
    const { figures, mistakes } = readGuessed(text, { scaleMin: 1, scaleMax: 5 });
    expect(figures.map(({ period, periodFrom, value }) => [period, periodFrom, value])).toEqual([
      ['2024/25', '2024-04-01', 3],
      ['2025/26', '2025-04-01', 4],
      ['2025/26', '2025-04-01', 5],
    ]);
    const write = 'write 2025, 2024/25, Q2 2025, April 2025 or a date';
    expect(mistakes).toEqual([
      { line: 4, message: 'Well led of A for 2025/26 is in line 3 already' },
      { line: 5, message: `‘’ is no year or period: ${write}` },
      { line: 6, message: `‘lately’ is no year or period: ${write}` },
    ]);
  });

  it.each([
    ['2025', '2025-01-01'],
    ['2024-25', '2024-04-01'],
    ['FY 2024/25', '2024-04-01'],
    ['Q3 2025', '2025-07-01'],
    ['Q4 2024/25', '2025-01-01'],
    ['Sept 2025', '2025-09-01'],
    ['30/06/2025', '2025-06-30'],
    ['spring', null],
  ])('takes %p to begin on %p', (words, day) => {
    expect(beginningOf(words)).toBe(day);
  });

  it('keeps words as words where the figures are words', () => {
    const { figures } = readGuessed('Code,Domain,Result\nA,Quality,Confirmed\n');
    expect(figures).toMatchObject([{ measure: 'Quality', words: 'Confirmed', value: null }]);
  });
});

describe('the gap in words', () => {
  const gap = (value: number, level: number | null = 3) =>
    gapInWords({ value, level, levels: 5, scale: { min: 1, max: 5 } }).words;

  it.each([
    [3, 'the same as'],
    [4, 'one level higher than'],
    [1, 'two levels lower than'],
    [3.2, 'less than half a level higher than'],
    [3.5, 'half a level higher than'],
    [2.3, 'more than half a level lower than'],
    [4.4, 'more than one level higher than'],
    [5, 'two levels higher than'],
  ])('of %p against level 3 is %p', (value, words) => {
    expect(gap(value)).toBe(`The outside figure is ${words} what the board agreed.`);
  });

  it('is never told across two scales, of a word, or where there is no level', () => {
    expect(gapInWords({ value: 3, level: 3, levels: 5, scale: { min: 0, max: 5 } })).toEqual({
      compares: false,
      words: 'The two are on different scales: the outside figure runs from 0 to 5, the board’s from 1 to 5. No gap can be told.',
    });
    expect(gapInWords({ value: null, level: 3, levels: 5, scale: null }).compares).toBe(false);
    expect(gap(3, null)).toContain('no level for this section');
  });

  it('says higher only of what is higher, whatever the figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 500 }), fc.integer({ min: 1, max: 5 }), (hundredths, level) => {
        const words = gap(hundredths / 100, level);
        const difference = hundredths - level * 100;
        expect(words.includes('higher')).toBe(difference > 0);
        expect(words.includes('lower')).toBe(difference < 0);
        expect(words.includes('the same')).toBe(difference === 0);
      }),
    );
  });
});
