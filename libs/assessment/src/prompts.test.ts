import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type ItemToDiscuss,
  promptForLowerLevels,
  promptsAtOnce,
  promptsFor,
  promptsOnScreen,
  promptWhenTimeIsOver,
  whoSpeaksLast,
} from './prompts.js';

/** Every prompt there is, by what it asks for. A facilitator reads them out as they stand. */
const prompts = {
  lower: 'What would somebody see who chose a lower level? Anyone may answer; you need not have chosen it.',
  higher: 'And what would somebody see who chose a higher level? Anyone may answer; you need not have chosen it.',
  camps: 'Views stand on both sides. What is the best case for each? Make the case for the side you did not choose, if you like.',
  toAnswer: 'What would we have to see to be able to answer this, and who could bring it to us?',
  show3: 'Show me: what could we put on the table today that somebody outside this room would accept as level 3?',
  show4: 'Show me: what could we put on the table today that somebody outside this room would accept as level 4?',
  show5: 'Show me: what could we put on the table today that somebody outside this room would accept as level 5?',
  noEvidence:
    'Nothing is named as evidence for this yet. What could we point to, and would somebody outside this room accept it?',
  again: 'What have we heard since the vote before that could change a mind? Nobody need say whether theirs did.',
  tooFew: 'Too few have answered to show anything. What keeps us from answering?',
  turnout: 'Not all of us have answered. What might those who did not have seen?',
} as const;

const revealed: ItemToDiscuss = {
  isQuestion: true,
  state: 'revealed',
  band: 'strong',
  cannotAssure: false,
  median: 3,
  proposedLevel: null,
  supportedLevel: 1,
  scale: 5,
  roundNumber: 1,
  answered: 12,
  eligible: 12,
  evidence: 1,
};
const withheld: ItemToDiscuss = { ...revealed, state: 'withheld', band: null, median: null, answered: 6 };

type Row = readonly [rule: string, item: Partial<ItemToDiscuss>, asked: readonly (keyof typeof prompts)[]];

/** What comes after the first prompt, which is always asked. */
const ofTheViews: readonly Row[] = [
  ['views that agree', {}, []],
  ['views near each other', { band: 'moderate' }, []],
  ['views far apart', { band: 'wide' }, ['higher']],
  ['two camps', { band: 'split' }, ['camps']],
  ['no band, of a few', { band: null }, []],
  ['many who do not know', { cannotAssure: true }, ['toAnswer']],
  [
    'two camps, many who do not know, a high level',
    { band: 'split', cannotAssure: true, median: 4 },
    ['camps', 'show4', 'toAnswer'],
  ],
  ['a second vote', { roundNumber: 2 }, ['again']],
  ['a third vote that is still split', { roundNumber: 3, band: 'split' }, ['camps', 'again']],
  ['three quarters who answered', { answered: 9 }, []],
  ['fewer', { answered: 8 }, ['turnout']],
];

const ofProof: readonly Row[] = [
  ['a middle answer at the last but one of the levels', { median: 4 }, ['show4']],
  ['a middle answer at the top', { median: 5 }, ['show5']],
  ['a middle answer between two levels: the lower of them', { median: 4.5 }, ['show4']],
  ['a middle answer just under', { median: 3.5 }, []],
  ['four levels only: the third is high', { median: 3, scale: 4 }, ['show3']],
  ['a level proposed, whatever the middle answer was', { median: 3, proposedLevel: 5 }, ['show5']],
  ['a low level proposed under a high middle answer', { median: 5, proposedLevel: 3 }, []],
  ['a level proposed where no middle answer was shown', { median: null, proposedLevel: 4 }, ['show4']],
  ['neither', { median: null }, []],
  ['proof for less', { median: 4, supportedLevel: 3 }, ['show4']],
  ['proof for just that', { median: 4, supportedLevel: 4 }, []],
  ['proof for more', { median: 4, supportedLevel: 5 }, []],
  ['a check or a pitfall, whose levels no evidence shows', { isQuestion: false, median: 4, evidence: 0 }, []],
  ['nothing named at all', { evidence: 0 }, ['noEvidence']],
  ['nothing named, and a high level: the sharper question of the two', { evidence: 0, median: 4 }, ['show4']],
];

describe('the prompts', () => {
  it.each(ofTheViews)('ask what the views that were shown call for: %s', (_, item, asked) => {
    expect(promptsFor({ ...revealed, ...item })).toEqual([prompts.lower, ...asked.map((name) => prompts[name])]);
  });

  it.each(ofProof)('ask for proof: %s', (_, item, asked) => {
    expect(promptsFor({ ...revealed, ...item })).toEqual([prompts.lower, ...asked.map((name) => prompts[name])]);
  });

  it('ask what keeps the board from answering where nothing could be shown, and still for the lower levels first', () => {
    expect(promptsFor(withheld)).toEqual([prompts.lower, prompts.tooFew]);
    expect(promptsFor({ ...withheld, proposedLevel: 4 })).toEqual([prompts.lower, prompts.show4, prompts.tooFew]);
    expect(promptsFor({ ...withheld, roundNumber: 2 })).toEqual([prompts.lower, prompts.tooFew, prompts.again]);
  });

  it('never ask who, and never who moved', () => {
    const asked = [...ofTheViews, ...ofProof].flatMap(([, item]) => promptsFor({ ...revealed, ...item }));
    for (const words of [...asked, ...promptsFor(withheld), promptWhenTimeIsOver, whoSpeaksLast])
      expect(words).not.toMatch(/who (gave|chose (level|this|it)|said|voted|moved|changed|answered)/i);
  });

  it('begin after every reveal with the question about lower levels, and hold no other that comes twice', () => {
    fc.assert(
      fc.property(
        fc.record({
          isQuestion: fc.boolean(),
          state: fc.constantFrom('revealed', 'withheld'),
          band: fc.constantFrom('strong', 'moderate', 'wide', 'split', null),
          cannotAssure: fc.boolean(),
          median: fc.option(fc.integer({ min: 2, max: 10 }).map((halves) => halves / 2)),
          proposedLevel: fc.option(fc.integer({ min: 1, max: 5 })),
          supportedLevel: fc.integer({ min: 1, max: 5 }),
          scale: fc.constant(5),
          roundNumber: fc.integer({ min: 1, max: 3 }),
          answered: fc.nat(12),
          eligible: fc.constant(12),
          evidence: fc.nat(3),
        }),
        (item) => {
          const asked = promptsFor(item);
          expect(asked[0]).toBe(promptForLowerLevels);
          expect(new Set(asked).size).toBe(asked.length);
        },
      ),
    );
  });
});

describe('the prompts on a screen', () => {
  const five = ['1', '2', '3', '4', '5'];

  it('are three at once, and the rest is kept', () => {
    expect(promptsAtOnce).toBe(3);
    expect(promptsOnScreen(five, false)).toEqual({ now: ['1', '2', '3'], later: ['4', '5'] });
    expect(promptsOnScreen(['1'], false)).toEqual({ now: ['1'], later: [] });
  });

  it('begin with the time where it is over', () => {
    expect(promptsOnScreen(five, true)).toEqual({ now: [promptWhenTimeIsOver, '1', '2'], later: ['3', '4', '5'] });
    expect(promptsOnScreen([], true).now).toEqual([
      'The time for this item is over. Are we ready to propose, or shall we park it?',
    ]);
  });
});
