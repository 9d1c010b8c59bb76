import { describe, expect, it } from '@jest/globals';
import { EXAMPLE } from './example.fixture.js';
import { readInstrument } from './read-instrument.js';

const mistakesOf = (text: string) => {
  const reading = readInstrument(text, 'example.yaml');
  return reading.ok ? [] : reading.mistakes;
};

/** Replaces what stands once in the example, and says on which line it stood. */
function spoil(what: string, by: string) {
  expect(EXAMPLE.split(what)).toHaveLength(2);
  return { text: EXAMPLE.replace(what, by), line: EXAMPLE.slice(0, EXAMPLE.indexOf(what)).split('\n').length };
}

describe('reading an instrument', () => {
  it('gives every item the levels of its scale with its own statements', () => {
    const reading = readInstrument(EXAMPLE, 'example.yaml');
    expect(reading).toMatchObject({ ok: true, instrument: { code: 'example', version: '1.1', release: { follows: '1.0' } } });
    if (!reading.ok) return;
    const [question, check] = reading.instrument.sections[0]?.items ?? [];
    expect(question?.levels).toEqual([
      { value: 1, name: 'Low', statement: 'Not far.' },
      { value: 2, name: 'High', statement: 'Far.' },
    ]);
    expect(check).toMatchObject({ scale: 'holds', gate: false, links: ['EX-01'], crosswalk: [] });
  });

  it('carries every kind of item, those without statements included', () => {
    const reading = readInstrument(EXAMPLE, 'example.yaml');
    const [reflection, card, poll] = reading.ok ? (reading.instrument.sections[1]?.items ?? []) : [];
    expect(reflection).toMatchObject({
      kind: 'reflection',
      levels: [{ name: 'Never', statement: '' }, { name: 'Always' }],
      gate: false,
    });
    expect(card).toMatchObject({ kind: 'card', scale: 'frequency', evidenceThatWouldShow: [], whatGoodLooksLike: '' });
    expect(poll).toMatchObject({ kind: 'poll', scale: null, levels: [], poll: { chooseAtLeast: 1, chooseAtMost: 2 } });
  });
});

describe('a mistake is named with its line and path', () => {
  const first = 'sections[0].items[0]';
  type Case = readonly [rule: string, what: string, by: string, path: string, message: RegExp, onLine?: string];
  const cases: readonly Case[] = [
    ['a field the format does not know', 'gate: true', 'gaet: true', `${first}.gaet`, /no field "gaet"/],
    [
      'a field that is missing',
      '        whyItMatters: Because.\n        statements: [Not',
      '        statements: [Not',
      first,
      /"whyItMatters" is missing/,
      'code: EX-01',
    ],
    ['text that is blank', 'question: How far are we?', 'question: " "', `${first}.question`, /blank/],
    ['a version that is a number', 'version: "1.1"', 'version: 1.1', 'version', /text \(put numbers/],
    [
      'a kind that does not exist',
      'kind: question\n',
      'kind: query\n',
      `${first}.kind`,
      /one of: question, check/,
      'kind: query',
    ],
    ['a code of the wrong form', 'code: EX-04', 'code: four', 'sections[1].items[0].code', /look like/],
    ['a section code said twice', 'code: second', 'code: first', 'sections[1].code', /section "first" is there twice/],
    ['an item code said twice', 'code: EX-05', 'code: EX-04', 'sections[1].items[1].code', /item "EX-04" is there twice/],
    ['a statement too few', '[Not far., Far.]', '[Not far.]', `${first}.statements`, /here: 1\. Levels .*: 2/],
    ['a statement too many', '[We do not., We do.]', '[A., B., C.]', 'sections[0].items[2].statements', /here: 3\. Levels .*: 2/],
    ['a scale that is not defined', 'gate: true', 'scale: heights', `${first}.scale`, /no scale "heights"/],
    [
      'a kind without a scale',
      'kinds: [pitfall]',
      'kinds: [poll]',
      'sections[0].items[2].kind',
      /No scale is defined for a pitfall/,
      'kind: pitfall',
    ],
    [
      'two usual scales for a kind',
      'kinds: [pitfall]',
      'kinds: [pitfall, check]',
      'scales[2].kinds[1]',
      /"check" is there twice/,
    ],
    [
      'levels that do not count up',
      '{ value: 2, name: High }',
      '{ value: 3, name: High }',
      'scales[0].levels[1].value',
      /this one is 2/,
    ],
    [
      'a link to nothing',
      'sources: [S3.C1]\n        links: [EX-01]',
      'sources: [S3.C1]\n        links: [EX-99]',
      'sections[0].items[1].links[0]',
      /no item "EX-99"/,
      'links: [EX-99]',
    ],
    [
      'a link to what is no question',
      'sources: [S3.P1]\n        links: [EX-01]',
      'sources: [S3.P1]\n        links: [EX-02]',
      'sections[0].items[2].links[0]',
      /not a question/,
      'links: [EX-02]',
    ],
    ['a question with links', 'gate: true', 'links: [EX-01]', `${first}.links`, /A question has no "links"/],
    [
      'a check that is a gate',
      'title: A check',
      'title: A check\n        gate: true',
      'sections[0].items[1].gate',
      /A check cannot be a gate/,
      'gate: true',
    ],
    [
      'a poll nobody can answer',
      'chooseAtMost: 2',
      'chooseAtMost: 4',
      'sections[1].items[2].poll.chooseAtMost',
      /choose 1 to 4 of 3/,
    ],
    [
      'one follow-up question alone',
      '[Where to?, Who says so?]',
      '[Where to?]',
      `${first}.followUpQuestions`,
      /2 or more entries/,
    ],
    ['a source that is not cited', '[S3.C2]', '[S9.C2]', 'sections[1].items[0].sources[0]', /does not cite/],
    [
      'an unknown framework',
      'framework: lenses',
      'framework: glasses',
      `${first}.crosswalk[0].framework`,
      /no framework "glasses"/,
    ],
    ['an unknown part of a framework', 'part: vision', 'part: sight', `${first}.crosswalk[0].part`, /no part "sight"/],
    ['a relation that does not exist', 'relation: overlaps', 'relation: like', `${first}.crosswalk[0].relation`, /equal, subset/],
    ['a version that follows a later one', 'follows: "1.0"', 'follows: "1.2"', 'release.follows', /1.1 cannot follow 1.2/],
    [
      'a first version that changes something',
      'follows: "1.0"',
      'follows: null',
      'release.changes',
      /changes nothing/,
      'items: [EX-01]',
    ],
    [
      'a change of scale that claims to compare',
      'label: wording',
      'label: scale',
      'release.changes[0].levelsStillCompare',
      /no longer compare/,
      'label: scale',
    ],
    [
      'a change of wording that does not compare',
      'levelsStillCompare: true',
      'levelsStillCompare: false',
      'release.changes[0].label',
      /scope or scale/,
    ],
    ['a date that is none', '"2026-01-31"', '"2026-13-31"', 'release.published', /look like/],
  ];

  it.each(cases.map((one) => ({ rule: one[0], one })))('$rule', ({ one: [, what, by, path, message, onLine] }) => {
    const { text } = spoil(what, by);
    const mistake = mistakesOf(text).find((one) => one.path === path && message.test(one.message));
    expect(mistake).toMatchObject({ file: 'example.yaml', column: expect.any(Number) });
    expect(text.split('\n')[(mistake?.line ?? 0) - 1]).toContain(onLine ?? by);
  });

  it('names the very line and column of a wrong value', () => {
    const { text, line } = spoil('relation: overlaps', 'relation: like');
    const column = (text.split('\n')[line - 1] ?? '').indexOf('like') + 1;
    expect(mistakesOf(text)).toEqual([
      {
        file: 'example.yaml',
        line,
        column,
        path: 'sections[0].items[0].crosswalk[0].relation',
        message: expect.stringMatching(/^Must be one of/),
      },
    ]);
  });

  it('names all of them in the order of the lines, not only the first', () => {
    const text = EXAMPLE.replace('version: "1.1"', 'version: 1.1')
      .replace('[Not far., Far.]', '[Not far.]')
      .replace('EX-05', 'EX-04')
      .replace('[S3.C4]', '[S7.C4]');
    const mistakes = mistakesOf(text);
    expect(new Set(mistakes.map((one) => one.path))).toEqual(
      new Set(['version', 'sections[0].items[0].statements', 'sections[1].items[1].code', 'sections[1].items[2].sources[0]']),
    );
    expect(mistakes.map((one) => one.line)).toEqual([...mistakes.map((one) => one.line)].sort((a, b) => a - b));
  });
});
