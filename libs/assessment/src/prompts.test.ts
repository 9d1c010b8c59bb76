import { describe, expect, it } from '@jest/globals';
import { type ItemToDiscuss, promptsFor } from './prompts.js';

/** Every prompt there is, by what it asks for. A facilitator reads them out as they stand. */
const prompts = {
  lower: 'What would somebody see who chose a lower level? Anyone may answer; you need not have chosen it.',
  higher: 'And what would somebody see who chose a higher level? Anyone may answer; you need not have chosen it.',
  toAnswer: 'What would we have to see to be able to answer this, and who could bring it to us?',
  show3: 'Show me: what could we put on the table today that somebody outside this room would accept as level 3?',
  show4: 'Show me: what could we put on the table today that somebody outside this room would accept as level 4?',
  show5: 'Show me: what could we put on the table today that somebody outside this room would accept as level 5?',
  tooFew: 'Too few have answered to show anything. What keeps us from answering?',
  last: 'The chair and the digital lead speak last.',
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
};
const withheld: ItemToDiscuss = { ...revealed, state: 'withheld', band: null, median: null };

type Row = readonly [rule: string, item: Partial<ItemToDiscuss>, asked: readonly (keyof typeof prompts)[]];

/** What comes between the first prompt and the last, which are always asked. */
const ofTheViews: readonly Row[] = [
  ['views that agree', {}, []],
  ['views near each other', { band: 'moderate' }, []],
  ['views far apart', { band: 'wide' }, ['higher']],
  ['two camps', { band: 'split' }, ['higher']],
  ['no band, of a few', { band: null }, []],
  ['many who do not know', { cannotAssure: true }, ['toAnswer']],
  [
    'two camps, many who do not know, a high level',
    { band: 'split', cannotAssure: true, median: 4 },
    ['higher', 'toAnswer', 'show4'],
  ],
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
  ['a check or a pitfall, whose levels no evidence shows', { isQuestion: false, median: 4 }, []],
];

describe('the prompts', () => {
  it.each(ofTheViews)('ask what the views that were shown call for: %s', (_, item, asked) => {
    expect(promptsFor({ ...revealed, ...item })).toEqual([prompts.lower, ...asked.map((name) => prompts[name]), prompts.last]);
  });

  it.each(ofProof)('say show me for a high level without proof: %s', (_, item, asked) => {
    expect(promptsFor({ ...revealed, ...item })).toEqual([prompts.lower, ...asked.map((name) => prompts[name]), prompts.last]);
  });

  it('ask what keeps the board from answering where nothing could be shown, and still for the lower levels first', () => {
    expect(promptsFor(withheld)).toEqual([prompts.lower, prompts.tooFew, prompts.last]);
    expect(promptsFor({ ...withheld, proposedLevel: 4 })).toEqual([prompts.lower, prompts.show4, prompts.tooFew, prompts.last]);
  });

  it('never ask who', () => {
    const asked = [...ofTheViews, ...ofProof].flatMap(([, item]) => promptsFor({ ...revealed, ...item }));
    for (const words of [...asked, ...promptsFor(withheld)])
      expect(words).not.toMatch(/who (gave|chose (level|this|it)|said|voted)/i);
  });
});
