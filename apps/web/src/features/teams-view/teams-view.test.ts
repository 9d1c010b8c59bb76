import { describe, expect, it } from '@jest/globals';
import { asAnswers, findingOf, type TeamsItem } from './teams-view.js';

const item = (title: string, beside: TeamsItem['beside']): TeamsItem => ({
  itemCode: title,
  title,
  kind: 'question',
  levelNames: [],
  boardState: 'agreed',
  boardLevel: 3,
  boardCorrected: null,
  teams: null,
  finding: null,
  beside,
  besideWords: null,
});

describe('the teams beside their board, in words', () => {
  it('names where the teams see it lower and where higher', () => {
    expect(findingOf([item('Cover', 'lower'), item('Trust', 'lower'), item('Aim', 'higher'), item('Why', 'alike')])).toBe(
      'The teams see the board a level or more lower on ‘Cover’ and ‘Trust’. They see it a level or more higher on ‘Aim’.',
    );
  });

  it('says *every* rather than all the titles, and counts what goes beyond three', () => {
    const lower = ['A', 'B', 'C', 'D', 'E'].map((title) => item(title, 'lower'));
    expect(findingOf(lower)).toBe('The teams see the board a level or more lower on every question that can be compared.');
    expect(findingOf([...lower, item('F', 'alike')])).toBe(
      'The teams see the board a level or more lower on ‘A’, ‘B’, ‘C’ and 2 more.',
    );
  });

  it('says so where both see it alike, and where nothing can be compared', () => {
    expect(findingOf([item('Cover', 'alike'), item('Trust', null)])).toBe('The teams see the board much as it sees itself.');
    expect(findingOf([item('Cover', null)])).toBe('Nothing can be put side by side yet.');
  });
});

describe('what is sent', () => {
  it('is a level for what was chosen, nothing for what was left out, and null for who cannot say', () => {
    expect(asAnswers({ 'LC-01': 2, 'LC-03': 'cannot-say' })).toEqual([
      { itemCode: 'LC-01', level: 2 },
      { itemCode: 'LC-03', level: null },
    ]);
  });
});
