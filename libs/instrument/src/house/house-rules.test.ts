import { describe, expect, it } from '@jest/globals';
import { edited, FIRST, read } from '../difference/two-versions.fixture.js';
import { pathInWords } from '../mistake.js';
import { HOUSE_RULES } from './house-rules.js';
import { readingGrade } from './reading-age.js';

const saidOf = (rule: keyof typeof HOUSE_RULES, ...edits: readonly (readonly [string, string])[]) =>
  HOUSE_RULES[rule](read(edited(FIRST, ...edits))).map(({ path, message }) => `${pathInWords(path)}: ${message}`);

describe('the school grade of a text', () => {
  it('is that of the formula: three words of one syllable, in one sentence', () => {
    expect(readingGrade(['The cat sat.'])).toBeCloseTo(0.39 * 3 + 11.8 - 15.59, 10);
  });

  it('counts each text as a sentence of its own, full stop or none', () => {
    expect(readingGrade(['We own it', 'We know why'])).toBe(readingGrade(['We own it. We know why.']));
  });

  it('rises with longer sentences and with longer words', () => {
    const short = 'We look. We ask. We learn.';
    expect(readingGrade(['We look and we ask and then we learn.'])).toBeGreaterThan(readingGrade([short]));
    expect(readingGrade(['We investigate. We interrogate. We understand.'])).toBeGreaterThan(readingGrade([short]));
  });

  it('is nothing for no words', () => {
    expect(readingGrade(['', ' … '])).toBe(0);
  });
});

describe('the rules of the house find, with its place', () => {
  it.each<readonly [keyof typeof HOUSE_RULES, string, string, RegExp]>([
    [
      'hardToRead',
      'How far are we?',
      'To what extent have organisational transformation capabilities demonstrably been institutionalised throughout the establishment?',
      /^sections\[0\]\.items\[0\]: EX-01 reads at school grade \d+\.\d, and 9/,
    ],
    ['americanSpelling', 'How far are we?', 'Did we prioritize it?', /^sections\[0\]\.items\[0\]\.question: "prioritize" is not/],
    ['americanSpelling', '[A map]', '[The color of a map]', /evidenceThatWouldShow\[0\]: "color"/],
    ['americanSpelling', 'title: Second', 'title: The center', /^sections\[1\]\.title: "center"/],
    ['saidTwice', '[A list]', '[A map]', /items\[1\]\.evidenceThatWouldShow\[0\]: "A map" is said twice/],
    [
      'levelNames',
      '{ value: 2, name: Partly }',
      '{ value: 2, name: Somewhat }',
      /^scales\[1\]\.levels: The scale "holds" is called No, Partly, Yes/,
    ],
    ['sectionsWhole', 'kind: question\n', 'kind: question\n', /^sections\[0\]: The section rests on one question/],
    [
      'itemsWhole',
      'title: A question',
      'title: A question of more than eight words in all',
      /items\[0\]\.title: A title has eight/,
    ],
    ['itemsWhole', 'Who says so?', 'Who says so.', /followUpQuestions\[1\]: A follow-up question asks/],
    ['itemsWhole', '[A map]', '[A, B, C, D, E]', /evidenceThatWouldShow: Two to four pieces of evidence: here are 5/],
    ['timeToThink', 'minutesToScore: 5', 'minutesToScore: 1', /^minutesToScore: Reading alone takes/],
    ['unknownElements', 'sources: [S3.C2]', 'sources: [S3.C99]', /sources\[0\]: S3\.C99 is no element/],
  ])('%s: %s → %s', (rule, was, by, message) => {
    // A sentence is long enough to be a minute's reading only if there is enough of it.
    const more = rule === 'timeToThink' ? ([['question: Does it hold?', `question: ${'a '.repeat(190)}`]] as const) : [];
    expect(saidOf(rule, [was, by], ...more)).toContainEqual(expect.stringMatching(message));
  });

  it('nothing of the kind in the small example, but that it says little, twice, in scales of its own', () => {
    const found = Object.keys(HOUSE_RULES).filter((rule) => saidOf(rule as keyof typeof HOUSE_RULES).length > 0);
    expect(found).toEqual(['saidTwice', 'levelNames', 'sectionsWhole', 'itemsWhole']);
  });

  it('signs that hold back a question of another section', () => {
    const apart = read(FIRST);
    const [first, second] = apart.sections;
    if (!first || !second) throw new Error('the example has two sections');
    const [question, ...signs] = first.items;
    const sections = [
      { ...first, items: signs },
      { ...second, items: [...second.items, ...(question ? [question] : [])] },
    ];
    expect(HOUSE_RULES.sectionsWhole({ ...apart, sections }).map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/EX-01 is in another section/),
    );
  });

  it('two questions that ask the same, but not two that only begin alike', () => {
    const [same, alike] = [
      'Could every nurse find the latest discharge letter?',
      'Could every director name the largest cyber risk?',
    ];
    const asked = (question: string) => [
      ['question: How far are we?', 'question: Could every nurse read the discharge letter?'] as const,
      ['question: Does it hold?', `question: ${question}`] as const,
    ];
    expect(saidOf('askedTwice', ...asked(same))).toEqual([
      expect.stringMatching(/EX-02 asks much as EX-01 does \(.*nurse.*letter\)/),
    ]);
    expect(saidOf('askedTwice', ...asked(alike))).toEqual([]);
  });

  it('a British z where it belongs', () => {
    expect(saidOf('americanSpelling', ['How far are we?', 'Did a prize of that size seize us, resized and oversized?'])).toEqual(
      [],
    );
    expect(
      saidOf('americanSpelling', ['How far are we?', 'Who analysed the organisation of the centre, and was it cancelled?']),
    ).toEqual([]);
  });
});
