import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { headlines } from './headlines.js';
import { lookAt, planned, type SharedLevels, sharedGap, sharedStrength } from './sentences.js';

type What = Parameters<typeof lookAt>[0];
const gapIn = (subjects: readonly SharedLevels[], what: What) => sharedGap([lookAt(what, subjects)]);
const strengthIn = (subjects: readonly SharedLevels[], what: What) => sharedStrength([lookAt(what, subjects)]);
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
      'Shared gap: none. In no section do most independent boards stand at level 2 or lower.',
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

const NOTHING =
  'Planned: fewer than three independent boards have shared an ambition for the same question by a day still to come.';

describe('the sentence on what is planned', () => {
  const today = '2026-11-22';
  const wanting = (count: number, on = '2027-11-01') =>
    boards(...Array(count).fill(2)).map((one) => ({ ...one, ambition: { level: 4, on } }));

  it('names where most boards want to be higher, and the first date', () => {
    const questions = [
      { title: 'Data', boards: [...wanting(3), { level: 3, leaders: ['other'], ambition: { level: 5, on: '2027-03-01' } }] },
      { title: 'People', boards: wanting(3) },
    ];
    expect(planned(questions, today)).toBe(
      'Planned: four independent boards want to reach a higher level on ‘Data’, the first by 1 March 2027.',
    );
  });

  it('says nothing of two boards', () => {
    expect(planned([{ title: 'Data', boards: wanting(2) }], today)).toBe(NOTHING);
  });

  it('says nothing of ambitions whose day has passed, and on the day itself still does', () => {
    const questions = [{ title: 'Data', boards: wanting(3, today) }];
    expect(planned(questions, today)).toContain('the first by 22 November 2026.');
    expect(planned(questions, '2026-11-23')).toBe(NOTHING);
  });
});

describe('the sentences at the top', () => {
  const headlinesOf = (subjects: Parameters<typeof headlines>[0]) => headlines(subjects, '2026-11-22');
  const subject = (kind: 'item' | 'section', title: string, ...levels: number[]) =>
    ({ kind, itemKind: kind === 'item' ? 'question' : kind, code: title, title, boards: boards(...levels) }) as const;

  it('name the sections where no question is a gap or a strength, for the lists below name them too', () => {
    const [gap, strength] = headlinesOf([
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
    expect(headlinesOf(all)[0]).toMatch(/ on ‘Skills’\.$/);
  });

  it('say that there is none only where neither a question nor a section is one', () => {
    const all = [subject('section', 'People', 3, 3, 3), subject('item', 'Skills', 3, 3, 3)];
    expect(headlinesOf(all).slice(0, 2)).toEqual([
      'Shared gap: none. On no question and in no section do most independent boards stand at level 2 or lower.',
      'Shared strength: none. On no question and in no section do most independent boards stand at level 4 or higher.',
    ]);
  });

  it('say what could not be looked at where there is none', () => {
    const all = [subject('section', 'People', 3, 3, 3), subject('item', 'Skills', 1)];
    expect(headlinesOf(all)[0]).toBe(
      'Shared gap: none. In no section do most independent boards stand at level 2 or lower. Too few boards share levels of questions that compare.',
    );
  });

  it('name a gap, or every kind of subject that was looked at: whatever boards share, never a place where nobody looked', () => {
    const levels = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 });
    fc.assert(
      fc.property(levels, levels, (asked, whole) => {
        const [gap = ''] = headlinesOf([subject('item', 'Skills', ...asked), subject('section', 'People', ...whole)]);
        if (!gap.includes('none.')) return;
        expect([gap.toLowerCase().includes('on no question'), gap.toLowerCase().includes('in no section')]).toEqual([
          asked.length >= 3,
          whole.length >= 3,
        ]);
      }),
    );
  });
});
