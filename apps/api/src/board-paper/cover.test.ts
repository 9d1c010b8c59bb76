import { describe, expect, it } from '@jest/globals';
import { coverOf, defaultFields } from './cover.js';
import { fileName } from './file-name.js';

const nobody = defaultFields({ chiefExecutive: null, secretary: null });

describe('the cover sheet', () => {
  it('leaves out a sponsor and an author whom nobody appointed', () => {
    expect(nobody).toMatchObject({ sponsor: '', author: '' });
  });

  it('takes an assurance level apart into the word and what it means', () => {
    expect(coverOf({ ...nobody, assuranceLevel: 'Partial: some controls: most' }).assuranceLevel).toEqual({
      word: 'Partial',
      definition: 'some controls: most',
    });
    expect(coverOf(nobody).assuranceLevel).toBeNull();
  });

  it('reads one objective or risk a line', () => {
    expect(coverOf({ ...nobody, strategicRisk: 'BAF 4\n\n  BAF 7 ' }).risks.map(({ title }) => title)).toEqual([
      'BAF 4',
      'BAF 7',
    ]);
  });
});

describe('the name of the file', () => {
  it.each([
    ['St Mary’s & Königin NHS Trust', 'board-paper-st-mary-s-konigin-nhs-trust-2026-11-01.pdf'],
    ['"; rm -rf /\r\nX-Evil: 1', 'board-paper-rm-rf-x-evil-1-2026-11-01.pdf'],
    ['健康', 'board-paper-trust-2026-11-01.pdf'],
  ])('of %j holds small letters, digits and hyphens only', (organisation, name) => {
    expect(fileName('board-paper', organisation, '2026-11-01', 'pdf')).toBe(name);
  });
});
