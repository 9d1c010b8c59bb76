import { describe, expect, it } from '@jest/globals';
import { aboutOf, emptyAbout, wrongWithAbout } from './about-draft.js';
import { emptyTable, withColumns } from './kept-table.js';
import { likelySection } from './likely-section.js';
import type { Columns } from './queries.js';
import { readingOf, startFrom, wrongWithReading } from './reading-draft.js';

const guess: Columns['guess'] = {
  shape: 'wide',
  codeColumn: 0,
  nameColumn: 1,
  measureColumns: [3, 4],
  measureColumn: null,
  valueColumn: null,
  noteColumn: null,
  periodColumn: null,
  figures: 'numbers',
  scaleMin: 1,
  scaleMax: 5,
  ownScales: [],
  leaveOutUnknown: false,
};
const columnsOf = (headings: string[], values: string[][] = []): Columns => ({
  ...{ headings, values, rows: 2, firstRows: [], mistakes: [], guess },
});
const columns = columnsOf(['Code', 'Name', 'Pillar', 'Safe', 'Waiting'], [[], [], ['Safe', 'Waiting', 'Rating']]);
const draft = startFrom(columns);

describe('which column is what', () => {
  it('begins with the guess, and is sent as it was guessed where nobody changes it', () => {
    const { leaveOutUnknown: _, ...sent } = guess;
    expect(readingOf(draft, columns)).toEqual(sent);
    expect(wrongWithReading(draft, columns)).toEqual({});
  });

  it('sends nothing of a table that it is not: neither columns of the other shape nor a scale of words', () => {
    const long = { ...draft, shape: 'long', measure: '2', value: '3', figures: 'words' } as const;
    expect(readingOf(long, columns)).toMatchObject({
      measureColumns: [],
      measureColumn: 2,
      valueColumn: 3,
      scaleMin: null,
      scaleMax: null,
    });
  });

  it('sends the scale of a measure that is not like the rest, of those alone that the table has', () => {
    const hundred = { figures: 'numbers', scaleMin: '0', scaleMax: '100' } as const;
    const words = { figures: 'words', scaleMin: '', scaleMax: '' } as const;
    const own = { ...draft, ownScales: { Waiting: hundred, Rating: words } };
    expect(readingOf(own, columns).ownScales).toEqual([{ measure: 'Waiting', figures: 'numbers', scaleMin: 0, scaleMax: 100 }]);
    const long = { ...own, shape: 'long', measure: '2', value: '3' } as const;
    expect(readingOf(long, columns).ownScales.map(({ measure }) => measure)).toEqual(['Waiting', 'Rating']);
    const wrong = { ...own, ownScales: { Waiting: { ...hundred, scaleMax: '' } } };
    expect(wrongWithReading(wrong, columns)).toEqual({ 'own-scale-1': 'Say from what to what the scale runs, in whole numbers' });
  });

  it('stays as it was chosen when the file is mended, and is guessed anew for other headings', () => {
    const begun = withColumns(emptyTable, columnsOf(['Code', 'A']));
    const chosen = { ...begun, reading: { ...draft, code: '1' } };

    expect(withColumns(chosen, columnsOf(['Code', 'A'])).reading?.code).toBe('1');
    expect(withColumns(chosen, columnsOf(['Code', 'B'])).reading?.code).toBe('0');
  });

  it('names what is still to be chosen', () => {
    const wrong = (change: object) => Object.keys(wrongWithReading({ ...draft, ...change }, columns));
    expect(wrong({ code: '' })).toEqual(['code']);
    expect(wrong({ measures: [] })).toEqual(['measures']);
    expect(wrong({ shape: 'long' })).toEqual(['measure', 'value']);
    expect(wrong({ scaleMax: '' })).toEqual(['scaleMin']);
    expect(wrong({ scaleMin: '5' })).toEqual(['scaleMin']);
    expect(wrong({ scaleMin: '1.5' })).toEqual(['scaleMin']);
    expect(wrong({ scaleMin: '', figures: 'words' })).toEqual([]);
  });
});

describe('where a table comes from', () => {
  const whole = {
    title: ' Scores ',
    publisher: 'Somebody',
    publishedOn: { day: '27', month: '3', year: '2026' },
    collected: '2025',
    licence: 'OGL',
    attribution: 'Contains',
    url: '',
  };

  it('is asked for in full, but for the address', () => {
    expect(Object.keys(wrongWithAbout(emptyAbout))).toEqual([
      'title',
      'publisher',
      'publishedOn',
      'collected',
      'licence',
      'attribution',
    ]);
    expect(wrongWithAbout(whole)).toEqual({});
    expect(Object.keys(wrongWithAbout({ ...whole, url: 'figures.example' }))).toEqual(['url']);
  });

  it('is sent trimmed, with its day', () => {
    expect(aboutOf(whole, 'a.csv')).toMatchObject({ title: 'Scores', publishedOn: '2026-03-27', url: null, fileName: 'a.csv' });
  });
});

describe('the section that a measure is likely to overlap', () => {
  const section = (sectionCode: string, sectionTitle: string) => ({
    instrumentCode: 'wgll',
    instrumentTitle: 'What good looks like',
    sectionCode,
    sectionTitle,
    levels: 5,
  });
  const sections = [section('well-led', 'Well led'), section('workforce', 'Support the workforce')];

  it('has the same name, but for small words', () => {
    expect(likelySection('Well Led (pillar score)', sections)).toEqual(['wgll well-led']);
    expect(likelySection('Support workforce', sections)).toEqual(['wgll workforce']);
    expect(likelySection('Something else', sections)).toEqual([]);
    expect(likelySection('Overall score', sections)).toEqual([]);
  });
});
