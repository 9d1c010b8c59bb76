import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultPledge, type PledgeTerms } from './pledge.js';

const terms: PledgeTerms = {
  instrumentTitle: 'the digital board assessment',
  organisationName: 'Harrow Vale NHS Trust',
  threshold: 5,
  showsProgress: false,
  facilitatorHoldsASeat: false,
  keepDays: 30,
};
const textOf = (changes: Partial<PledgeTerms> = {}): string =>
  defaultPledge({ ...terms, ...changes })
    .paragraphs.map(({ heading, words }) => `${heading}. ${words}`)
    .join('\n');

describe('the default pledge', () => {
  it('says confidential and never promises what nobody can', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 16 }),
        fc.boolean(),
        fc.boolean(),
        (threshold, showsProgress, facilitatorHoldsASeat) => {
          const text = textOf({ threshold, showsProgress, facilitatorHoldsASeat });
          expect(text).toContain('confidential');
          expect(text).not.toMatch(/anonym|guarantee|impossible|undefined/i);
        },
      ),
    );
  });

  it('covers purpose, who sees what, how long, what nobody can promise, and freedom of information', () => {
    expect(defaultPledge(terms).paragraphs.map((paragraph) => paragraph.heading)).toEqual([
      'What this is for',
      'Who sees your answers',
      'What the board sees together',
      'Your comments',
      'Before the meeting',
      'How long it is kept',
      'What nobody can promise',
      'Freedom of information',
    ]);
  });

  it('tells the truth about small boards, the database, entry on behalf and the meeting plan', () => {
    const text = textOf();
    expect(text).toContain('everybody but one, answers alike');
    expect(text).toContain('people who run the database could reach answers');
    expect(text).toContain('enters your answers for you, that person sees them');
    expect(text).toContain('facilitator sees in advance what the board will be shown');
  });

  it('follows its terms: threshold, progress, a facilitator with a seat, days kept', () => {
    expect(textOf()).toContain('fewer than five gave a level it sees only that; up to seven');
    expect(textOf({ threshold: 9 })).toContain('fewer than nine gave a level it sees only that; from there on');
    expect(textOf({ showsProgress: true })).toContain('who has not started, started or finished, and never an answer');
    expect(textOf()).not.toContain('who has not started');
    expect(textOf({ facilitatorHoldsASeat: true })).toContain('also sits on the board');
    expect(textOf({ keepDays: 60 })).toContain('deleted 60 days after');
  });
});
