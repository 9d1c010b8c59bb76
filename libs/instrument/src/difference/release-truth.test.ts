import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../instrument.js';
import { mistakesOfRelease } from './release-truth.js';
import { FIRST, read, secondText } from './two-versions.fixture.js';

type Edit = readonly [what: string, by: string];

const label = (items: string, kind: Change['label'], compare: boolean) =>
  `{ items: [${items}], label: ${kind}, levelsStillCompare: ${compare}, note: Told. }`;
const lies = (edits: readonly Edit[], ...changes: readonly string[]) =>
  mistakesOfRelease(read(FIRST), read(secondText(edits, ...changes))).map(({ path, message }) => `${path.join('.')}: ${message}`);

const words: Edit = ['How far are we?', 'How far have we come?'];
const title: Edit = ['title: A question', 'title: The question'];
const crosswalk: Edit = ['relation: overlaps', 'relation: subset'];
const gate: Edit = ['        gate: true\n', ''];
const statement: Edit = ['[Not far., Far.]', '[Not far., Very far.]'];
const newQuestion: Edit = [
  '      - code: EX-02\n',
  `      - code: EX-07
        kind: question
        title: Another
        question: And how near?
        whyItMatters: Because.
        statements: [Not near., Near.]
        evidenceThatWouldShow: [A ruler]
        followUpQuestions: [To what?, For whom?]
        whatGoodLooksLike: Being near.
        sources: [S3.Q2a]
      - code: EX-02
`,
];
const longer: readonly Edit[] = [
  ['{ value: 2, name: High }', '{ value: 2, name: High }\n      - { value: 3, name: Top }'],
  ['[Not far., Far.]', '[Not far., Far., There.]'],
];

describe('a release note that can be true', () => {
  it.each<readonly [string, readonly Edit[], readonly string[]]>([
    ['nothing changed and nothing is said', [], []],
    ['a title, a relation or a source alone needs no label', [title, crosswalk, ['sources: [S3.P1]', 'sources: [S3.P2]']], []],
    ['other words, and levels compare', [words], [label('EX-01', 'wording', true)]],
    ['a title may be labelled wording', [title], [label('EX-01', 'wording', true)]],
    ['other words that ask for more', [words], [label('EX-01', 'scope', false)]],
    ['a gate that went is a change of scope', [gate], [label('EX-01', 'scope', false)]],
    ['statements that mean another level', [statement], [label('EX-01', 'scale', false)]],
    ['a level more', longer, [label('EX-01', 'scale', false)]],
    ['a question that came', [newQuestion], [label('EX-07', 'scope', false)]],
    [
      'a card or a reflection may change without a label, or with one',
      [['question: Could we say?', 'question: Can we say?']],
      [],
    ],
    ['a labelled card', [['question: Could we say?', 'question: Can we say?']], [label('EX-05', 'wording', true)]],
  ])('%s', (_what, edits, changes) => {
    expect(lies(edits, ...changes)).toEqual([]);
  });
});

describe('a release note that cannot be true is told where', () => {
  it.each<readonly [string, readonly Edit[], readonly string[], RegExp]>([
    [
      'a change of words that nobody labelled',
      [words],
      [],
      /^sections\.0\.items\.0: EX-01 changed \(question\), and the release note does not/,
    ],
    ['a question that came in silence', [newQuestion], [], /^sections\.0\.items\.1: EX-07 was added, and/],
    [
      'a label on what did not change',
      [],
      [label('EX-01', 'wording', true)],
      /^release\.changes\.0\.items\.0: EX-01 did not change/,
    ],
    ['a label on a new relation alone', [crosswalk], [label('EX-01', 'wording', true)], /EX-01 did not change/],
    ['wording for a gate that went', [gate], [label('EX-01', 'wording', true)], /more than words changed: gate/],
    ['wording for a level more', longer, [label('EX-01', 'wording', true)], /more than words changed: scale/],
    ['scope for a level more', longer, [label('EX-01', 'scope', false)], /labelled scope, but its scale changed: scale/],
    ['scope for a title', [title], [label('EX-01', 'scope', false)], /only its title changed/],
    ['scale for a question put in other words', [words], [label('EX-01', 'scale', false)], /its levels are as they were/],
    ['levels that compare without their gate', [gate], [label('EX-01', 'scope', true)], /cannot still compare: changed are gate/],
    [
      'wording for a question that came',
      [newQuestion],
      [label('EX-07', 'wording', true)],
      /EX-07 was added, which is a change of scope/,
    ],
    [
      'levels that compare with a question more',
      [newQuestion],
      [label('EX-07', 'scope', true)],
      /level of its section cannot still compare/,
    ],
    [
      'an item that neither version has',
      [words],
      [label('EX-01', 'wording', true), label('EX-99', 'scope', false)],
      /^release\.changes\.1\.items\.0: EX-99 is in neither/,
    ],
    [
      'two labels for one item',
      [words],
      [label('EX-01', 'wording', true), label('EX-01', 'scope', false)],
      /EX-01 is labelled twice/,
    ],
  ])('%s', (_what, edits, changes, said) => {
    expect(lies(edits, ...changes)).toEqual([expect.stringMatching(said)]);
  });

  it('a question that went in silence, or that is said to have been reworded', () => {
    const [before, after] = [read(secondText([newQuestion])), read(secondText([]))];
    const earlier = { ...before, version: '1.0' };
    expect(mistakesOfRelease(earlier, after)).toEqual([
      { path: ['release', 'changes'], message: 'EX-07 was removed, and the release note does not say so.' },
    ]);
    const told = { items: ['EX-07'], label: 'scope', levelsStillCompare: false, note: 'Gone.' } as const;
    expect(mistakesOfRelease(earlier, { ...after, release: { ...after.release, changes: [told] } })).toEqual([]);
    const lied = { ...told, label: 'scale' } as const;
    expect(mistakesOfRelease(earlier, { ...after, release: { ...after.release, changes: [lied] } })).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/EX-07 was removed, which is a change of scope, not of scale/) }),
    ]);
  });

  it('a question that moved to another section without a label, or as wording', () => {
    const after = read(secondText([]));
    const [first, second] = after.sections;
    if (!first || !second) throw new Error('the example has two sections');
    const [item, ...others] = first.items;
    const moved = {
      ...after,
      sections: [
        { ...first, items: others },
        { ...second, items: [...second.items, ...(item ? [item] : [])] },
      ],
    };
    const told = (changes: readonly Change[]) =>
      mistakesOfRelease(read(FIRST), { ...moved, release: { ...after.release, changes } }).map(({ message }) => message);
    const change = { items: ['EX-01'], label: 'scope', levelsStillCompare: true, note: 'Moved.' } as const;
    expect(told([])).toEqual(['EX-01 changed (section: second), and the release note does not say so.']);
    expect(told([{ ...change, label: 'wording' }])).toEqual(['EX-01 is labelled wording, but more than words changed: section.']);
    expect(told([change])).toEqual([]);
  });

  it('a version that does not follow the one right before it, or came out earlier', () => {
    const after = read(secondText([]));
    const release = { ...after.release, follows: '0.9', published: '2026-01-01' };
    expect(mistakesOfRelease(read(FIRST), { ...after, release })).toEqual([
      { path: ['release', 'follows'], message: 'The version before is 1.0, and this says that it follows 0.9.' },
      { path: ['release', 'published'], message: expect.stringMatching(/2026-01-01, earlier than .*2026-01-31/) },
    ]);
  });
});

describe('whatever changes', () => {
  /** Edits of different items, each with the one label that is true of it. */
  const pool: readonly (readonly [Edit, string])[] = [
    [words, label('EX-01', 'wording', true)],
    [newQuestion, label('EX-07', 'scope', false)],
    [
      ['[It does not., It does in part., It does.]', '[It never does., It does in part., It does.]'],
      label('EX-02', 'scale', false),
    ],
    [
      [
        '[We do not., We do.]\n        evidenceThatWouldShow: [A sign]',
        '[We do not., We do.]\n        evidenceThatWouldShow: [Two signs]',
      ],
      label('EX-03', 'wording', true),
    ],
    [['question: Could we say?', 'question: Can we say?'], label('EX-05', 'wording', true)],
    [['How often do I?', 'How seldom do I?'], label('EX-04', 'scope', false)],
  ];

  it('there is a note that can be true, and it is no longer true when a label is left out, made up or said twice', () => {
    fc.assert(
      fc.property(fc.subarray([...pool], { minLength: 1 }), fc.nat(), (chosen, at) => {
        const [edits, labels] = [chosen.map(([edit]) => edit), chosen.map(([, told]) => told)];
        expect(lies(edits, ...labels)).toEqual([]);
        const [spoilt, other] = [labels[at % labels.length] ?? '', pool.find((one) => !chosen.includes(one))];
        const scored = !/EX-0[45]/.test(spoilt);
        expect(lies(edits, ...labels.filter((one) => one !== spoilt)).length).toBe(scored ? 1 : 0);
        if (other && !other[1].includes('EX-07')) expect(lies(edits, ...labels, other[1]).length).toBe(1);
        expect(lies(edits, ...labels, spoilt).length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});
