import { spreadToShow } from '@candour/scoring';
import { describe, expect, it } from '@jest/globals';
import { anItem, someFindings } from '../testing/findings.js';
import { aFullBoard } from '../testing/full-board.js';
import { aFirstWave, aTinyBoard } from '../testing/golden-boards.js';
import { sheetsOf } from './sheets-of.js';

const spread = (counts: readonly number[], dontKnow = 0, notApplicable = 0) =>
  spreadToShow({ counts, scale: counts.length, dontKnow, notApplicable, eligible: 14, threshold: 5 });

describe('the data annex', () => {
  it('has eight sheets, and none that would be empty', () => {
    expect(sheetsOf(aFullBoard()).map(({ name }) => name)).toEqual([
      'About',
      'Levels by section',
      'Items',
      'Evidence',
      'Actions',
      'Spread as shown',
      'Changes',
      'Read-across',
    ]);
    expect(sheetsOf(aFirstWave()).map(({ name }) => name)).not.toContain('Changes');
  });

  it('has names that every spreadsheet takes, and a cell for every column', () => {
    for (const { name, columns, rows } of sheetsOf(aFullBoard())) {
      expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
    }
  });

  it('has no spread for readers who are given no counts', () => {
    expect(sheetsOf(aFullBoard(), { spreads: false }).map(({ name }) => name)).not.toContain('Spread as shown');
  });

  it.each([
    ['nobody was revealed', null, 'No private answers were revealed.'],
    ['too few answered', spread([1, 1, 0, 0, 0]), 'Withheld: too few answered.'],
    ['seven gave a level', spread([0, 3, 4, 0, 0], 5), /^Fewer than eight gave a level/u],
    ['one does not know', spread([0, 4, 4, 2, 0], 1), /^Do not know and does not apply are told apart only/u],
    ['all gave a level', spread([0, 4, 4, 2, 0]), null],
  ])('says why a cell is empty where %s', (_, shown, why) => {
    const sheet = sheetsOf(someFindings({ items: [anItem({ spread: shown })] })).find(({ name }) => name === 'Spread as shown');
    const remark = sheet?.rows[0]?.at(-1);
    if (why instanceof RegExp) expect(remark).toMatch(why);
    else expect(remark).toBe(why);
  });

  it('holds of a board under the threshold nothing but who answered', () => {
    const sheet = sheetsOf(aTinyBoard()).find(({ name }) => name === 'Spread as shown');
    for (const row of sheet?.rows ?? []) expect(row.slice(4, -1).every((cell) => cell === null)).toBe(true);
  });

  it('says in one row that two waves do not compare', () => {
    const previous = { waveDate: '2025-03-10', items: { 'DB-01': 1 }, sections: {}, notComparable: 'Another version.' };
    const sheet = sheetsOf(someFindings({ previous })).find(({ name }) => name === 'Changes');
    expect(sheet?.rows).toEqual([['All', null, 'Not compared', null, null, 'Another version.']]);
  });
});
