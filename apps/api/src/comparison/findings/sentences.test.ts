import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { headlines } from './headlines.js';
import { middlesOf, planned, type SharedLevels, sharedGap, sharedStrength } from './sentences.js';

const gapIn = (subjects: readonly SharedLevels[], what: string) => sharedGap(middlesOf(subjects), what);
const strengthIn = (subjects: readonly SharedLevels[], what: string) => sharedStrength(middlesOf(subjects), what);
const boards = (...levels: number[]) => levels.map((level, index) => ({ level, leaders: [`chair ${index}`] }));

describe('the sentence on the shared gap', () => {
  it('names what half or more of three boards or more find hard', () => {
    const subjects = [
      { title: 'Data', boards: boards(2, 2, 4) },
      { title: 'People', boards: boards(3, 3, 4) },
    ];
    expect(gapIn(subjects, 'question')).toBe(
      'Shared gap: half or more of the independent boards stand at level 2 or lower on ‘Data’.',
    );
  });

  it('says that there is none where most boards stand higher', () => {
    expect(gapIn([{ title: 'Data', boards: boards(2, 3, 3) }], 'section')).toBe(
      'Shared gap: none. On no section do most independent boards stand at level 2 or lower.',
    );
  });

  it('says nothing of two boards, nor of three with one chair', () => {
    const oneChair = boards(1, 1, 1).map(({ level }) => ({ level, leaders: ['one chair of all'] }));
    for (const few of [[], boards(1, 1), oneChair]) {
      expect(gapIn([{ title: 'Data', boards: few }], 'question')).toContain('not known');
      expect(strengthIn([{ title: 'Data', boards: few }], 'question')).toContain('not known');
    }
  });

  it('speaks of independent boards: three with one chair are one, however many they are', () => {
    const one = [...boards(1, 1), ...boards(5, 5, 5).map(({ level }) => ({ level, leaders: ['Ada'] }))];
    expect(gapIn([{ title: 'Data', boards: one }], 'question')).toContain('half or more of the independent boards');
  });

  it('does not depend on the order in which boards come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 }), (levels) => {
        const [one, other] = [boards(...levels), boards(...levels).reverse()];
        expect(gapIn([{ title: 'X', boards: one }], 'question')).toBe(gapIn([{ title: 'X', boards: other }], 'question'));
      }),
    );
  });
});

describe('the sentence on the shared strength', () => {
  it('names what half or more of the boards do well', () => {
    expect(strengthIn([{ title: 'Data', boards: boards(4, 5, 1) }], 'question')).toBe(
      'Shared strength: half or more of the independent boards stand at level 4 or higher on ‘Data’.',
    );
    expect(strengthIn([{ title: 'Data', boards: boards(3, 5, 1) }], 'question')).toContain('none');
  });
});

describe('the sentence on what is planned', () => {
  const wanting = (count: number, on = '2027-11-01') => boards(...Array(count).fill(4)).map((one) => ({ ...one, on }));

  it('names where most boards want to be higher, and the first date', () => {
    const questions = [
      { title: 'Data', boards: [...wanting(3), { level: 5, leaders: ['other'], on: '2027-03-01' }] },
      { title: 'People', boards: wanting(3) },
    ];
    expect(planned(questions)).toBe(
      'Planned: four independent boards want to reach a higher level on ‘Data’, the first by 1 March 2027.',
    );
  });

  it('says nothing of two boards', () => {
    expect(planned([{ title: 'Data', boards: wanting(2) }])).toBe(
      'Planned: fewer than three independent boards have shared an ambition for the same question.',
    );
  });
});

describe('the sentences at the top', () => {
  const subject = (kind: 'item' | 'section', title: string, ...levels: number[]) =>
    ({ kind, itemKind: kind === 'item' ? 'question' : kind, code: title, title, boards: boards(...levels) }) as const;

  it('name the sections where no question is a gap or a strength, for the lists below name them too', () => {
    const [gap, strength] = headlines([
      subject('section', 'People', 2, 2, 3),
      subject('section', 'Data', 4, 4, 3),
      subject('item', 'Skills', 3, 3, 3, 3),
    ]);
    expect(gap).toBe('Shared gap: half or more of the independent boards stand at level 2 or lower on the section ‘People’.');
    expect(strength).toBe(
      'Shared strength: half or more of the independent boards stand at level 4 or higher on the section ‘Data’.',
    );
  });

  it('name the questions where enough of them are shared and one is a gap', () => {
    const all = [subject('section', 'People', 2, 2, 2), subject('item', 'Skills', 2, 2, 3)];
    expect(headlines(all)[0]).toMatch(/ on ‘Skills’\.$/);
  });

  it('say that there is none only where neither a question nor a section is one', () => {
    const all = [subject('section', 'People', 3, 3, 3), subject('item', 'Skills', 3, 3, 3)];
    expect(headlines(all)[0]).toContain('Shared gap: none. On no question');
  });
});
