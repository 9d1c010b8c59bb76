import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultPledge, type PledgeTerms } from './pledge.js';

const terms: PledgeTerms = {
  instrumentTitle: 'the digital board assessment',
  organisationName: 'Harrow Vale NHS Trust',
  threshold: 5,
  showsProgress: false,
  facilitatorHoldsASeat: false,
  roomOnly: false,
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

  it.each([
    'The board of Harrow Vale NHS Trust uses the digital board assessment to find out where its members see things alike',
    'and then to agree what is true and what to do. It is not an appraisal of anybody',
    'not knowing is a full answer.',
    'In Candour only you can open them: not the chair, the company secretary, the facilitator',
    'your integrated care board or anybody else, on any screen or in any download.',
    'Once a round is locked, the board sees what its members gave as a whole.',
    'up to seven, a middle answer and how close the views are; from eight, how many chose each level.',
    'one word may say which of the two see things higher over all questions together, never for one question.',
    'Who has not answered can be seen; who does not know, or finds that something does not apply, is shown as a number only.',
    'stays with you unless you choose to share it, each time anew.',
    'appear without name, role or time, mixed in order, and never leave the board. The way you write may still be recognised.',
    'so as to plan the meeting; that look is logged.',
    'Until then others are told only how many members have finished.',
    'days after the chair seals the assessment (never kept longer than 90 days), and the deletion is logged.',
    'A legal hold or an open request for information can stop that until it is dealt with. What was shown to the board, with what it agreed, stays.',
    'they are bound by contract not to.',
    'In a small board colleagues may guess.',
    'What you say in the meeting is heard by those who are there.',
    'Your organisation is a public authority.',
    'may have to be released if somebody asks, and so may anything else that is still held on that day unless an exemption applies.',
  ])('promises, and says what it cannot: %s', (promise) => {
    expect(textOf()).toContain(promise);
  });

  it('names every threshold in letters, as far as a board goes', () => {
    const letters = [
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
      'thirteen',
      'fourteen',
      'fifteen',
      'sixteen',
    ];
    for (const [index, word] of letters.entries())
      expect(textOf({ threshold: index + 5 })).toContain(`fewer than ${word} gave a level`);
    expect(textOf({ threshold: 17 })).toContain('fewer than 17 gave a level');
    expect(textOf({ threshold: 8 })).toContain('sees only that; from there on');
    expect(textOf({ threshold: 7 })).toContain('sees only that; up to seven');
  });

  it('tells the truth about small boards, the database, entry on behalf and the meeting plan', () => {
    const text = textOf();
    expect(text).toContain('everybody but one, answers alike');
    expect(text).toContain('people who run the database could reach answers');
    expect(text).toContain('enters your answers for you, that person sees them');
    expect(text).toContain('facilitator sees in advance what the board will be shown');
  });

  it('speaks of no private scoring to a board that scores in the meeting alone', () => {
    const text = textOf({ roomOnly: true, showsProgress: true });
    expect(text).not.toMatch(/private scoring|Before the meeting|once a day/);
    expect(text).toContain('In the meeting. You answer in the meeting itself');
    expect(text).toContain('sees only how many have answered');
  });

  it('follows its terms: threshold, progress, a facilitator with a seat, days kept', () => {
    expect(textOf()).toContain('fewer than five gave a level it sees only that; up to seven');
    expect(textOf({ threshold: 9 })).toContain('fewer than nine gave a level it sees only that; from there on');
    expect(textOf({ showsProgress: true })).toContain('who has not started, started or finished, and never an answer');
    expect(textOf()).not.toContain('who has not started');
    expect(textOf({ facilitatorHoldsASeat: true })).toContain('also sits on the board');
    expect(textOf()).toContain('on any screen or in any download.\nWhat the board sees together.');
    expect(textOf({ keepDays: 60 })).toContain('deleted 60 days after');
  });
});
