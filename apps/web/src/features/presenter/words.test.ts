import { describe, expect, it } from '@jest/globals';
import type { Presented, PresentedItem, PresentedPoll, Spread } from './presenter.js';
import { withProgress } from './progress.js';
import { saidOn, sizeOf } from './words.js';

const wide: Spread = {
  shown: 'full',
  scale: 5,
  answered: 11,
  eligible: 11,
  absent: 0,
  noLevel: 0,
  dontKnow: 0,
  notApplicable: 0,
  n: 11,
  median: 3,
  q1: 2,
  q3: 4,
  counts: [1, 3, 3, 3, 1],
  band: 'wide',
  bandReason: 'agreement-low',
  cannotAssure: false,
  coverage: 'all',
  withheld: false,
};

const anItem = (changes: Partial<PresentedItem> = {}): PresentedItem => ({
  itemCode: 'DB-04',
  kind: 'question',
  title: 'Who leads',
  question: 'Who leads digital change here?',
  place: 4,
  of: 18,
  levels: ['Not yet', 'Starting', 'Working', 'Embedded', 'Leading'].map((name, index) => ({ level: index + 1, name })),
  state: 'open',
  roundNumber: 1,
  answered: 9,
  eligible: 11,
  spread: null,
  earlierSpread: null,
  movement: null,
  proposal: null,
  agreedLevel: null,
  ...changes,
});

const aPoll = (changes: Partial<PresentedPoll> = {}): PresentedPoll => ({
  title: 'Lenses',
  question: 'What do we mean by digital?',
  options: ['Tools: that work', 'Ways', 'Neither'],
  chooseAtLeast: 1,
  chooseAtMost: 2,
  state: 'open',
  chosen: 4,
  eligible: 11,
  tally: null,
  ...changes,
});

const aWall = (changes: Partial<Presented> = {}): Presented => ({
  sequence: 3,
  of: 'meeting',
  organisationName: 'A trust',
  title: 'Digital board self-assessment',
  state: 'meeting',
  startsAt: null,
  joinCode: 'HKM4TX',
  item: null,
  poll: null,
  ...changes,
});

const said = (item: Partial<PresentedItem>) => saidOn(aWall({ item: anItem(item) }));

describe('the wall in words', () => {
  it('says before the opening when it begins, and in a pause that there is one', () => {
    expect(saidOn(aWall({ state: 'waiting', startsAt: '2026-11-27T14:00:00Z' })).first).toBe('We begin at 14:00');
    expect(saidOn(aWall({ state: 'waiting' })).first).toBe('The meeting has not begun yet');
    expect(saidOn(aWall({ state: 'paused', item: anItem() })).first).toBe('The meeting is paused');
  });

  it('counts who answered until the reveal, and says when nothing is taken any more', () => {
    expect(said({}).first).toBe('9 of 11 answered');
    expect(said({ state: 'locked' })).toEqual({
      first: 'The answers are locked',
      rest: '9 of 11 answered. The reveal comes next.',
    });
  });

  it('says of a further vote that it is one: all have answered from its beginning', () => {
    const rest = 'Each earlier answer stands until it is changed.';
    expect(said({ roundNumber: 2, answered: 11 })).toEqual({ first: 'Second vote: 11 of 11 answered', rest });
    expect(said({ roundNumber: 3, answered: 11 }).first).toBe('Third vote: 11 of 11 answered');
  });

  it('says the band first at the reveal, then the median, and of a second vote how many moved', () => {
    const rest = 'The median is 3; levels run from 1 to 5. 11 of 11 answered.';
    expect(said({ state: 'revealed', spread: wide })).toEqual({ first: 'Wide: members see this very differently.', rest });
    const again = said({ state: 'revealed', roundNumber: 2, spread: wide, earlierSpread: wide, movement: 'some' });
    expect(again.rest).toBe(`Some changed their answer. ${rest}`);
    const few = { ...wide, shown: 'too-few', band: null, bandReason: null, median: null, counts: null, n: null } as const;
    expect(said({ state: 'revealed', spread: few }).first).toBe('Too few gave a level to show more.');
    expect(said({ state: 'withheld' }).first).toBe('Too few answered for anything to be shown');
  });

  it('says what is proposed and agreed without the reasons, which may name people; of a check by the name of its level', () => {
    const proposal = { outcome: 'level', level: 3, ambition: { level: 4, on: '2027-11-01' } } as const;
    expect(said({ state: 'revealed', spread: wide, proposal })).toMatchObject({
      first: 'Proposed: level 3, Working',
      rest: expect.stringMatching(/^Ambition: level 4, Embedded, by November 2027\. Wide: /),
    });
    expect(said({ state: 'withheld', proposal: { outcome: 'not-agreed', level: null, ambition: null } }).first).toBe(
      'Proposed: the board does not agree',
    );
    expect(said({ state: 'agreed', agreedLevel: 3, spread: wide })).toMatchObject({
      first: 'Agreed: level 3, Working',
      rest: expect.stringContaining('Wide'),
    });
    const check = { kind: 'check', levels: ['No', 'Partly', 'Yes'].map((name, index) => ({ level: index + 1, name })) };
    expect(said({ ...check, state: 'agreed', agreedLevel: 2 }).first).toBe('Agreed: ‘Partly’');
    for (const [state, words] of [
      ['not-agreed', 'The board does not agree'],
      ['not-applicable', 'Agreed: this does not apply to us'],
      ['parked', 'Parked'],
      ['waiting', 'Not voted on yet'],
    ] as const)
      expect(said({ state }).first).toBe(words);
  });

  it('says of a poll how many have chosen, then what they chose; a revealed one waits while the meeting is paused', () => {
    expect(saidOn(aWall({ item: anItem(), poll: aPoll() }))).toEqual({
      first: '4 of 11 have chosen',
      rest: 'Choose one or two on your phone.',
    });
    expect(saidOn(aWall({ poll: aPoll({ state: 'locked' }) })).first).toBe('The poll is locked');
    const tally = { shown: 'counts', chosen: 9, eligible: 11, threshold: 8, counts: [2, 7, 0] } as const;
    const revealed = aPoll({ state: 'revealed', tally: { ...tally, counts: [...tally.counts] } });
    expect(saidOn(aWall({ poll: revealed }))).toEqual({
      first: '9 of 11 chose.',
      rest: '‘Tools’: 2; ‘Ways’: 7. Nobody chose ‘Neither’.',
    });
    expect(saidOn(aWall({ state: 'paused', poll: revealed })).first).toBe('The meeting is paused');
    expect(saidOn(aWall({ state: 'paused', poll: aPoll() })).first).toBe('4 of 11 have chosen');
  });

  it('is written the smaller the longer the question, so that it stays whole', () => {
    expect([sizeOf('x'.repeat(75)), sizeOf('x'.repeat(76)), sizeOf('x'.repeat(161))]).toEqual(['short', 'long', 'longest']);
  });
});

describe('progress on the wall', () => {
  const event = (more: object) => ({ kind: 'progress', sequence: 3, eligible: 11, ...more });

  it('counts for the vote or the poll that is open, and asks for the wall again for any other', () => {
    const wall = aWall({ item: anItem(), poll: aPoll() });
    expect(withProgress(wall, event({ itemCode: 'DB-04', answered: 10 }))?.item?.answered).toBe(10);
    expect(withProgress(wall, event({ itemCode: 'DB-05', answered: 1 }))).toBeNull();
    expect(withProgress(aWall({ item: anItem({ state: 'locked' }) }), event({ itemCode: 'DB-04', answered: 10 }))).toBeNull();
    expect(withProgress(wall, event({ chosen: 5 }))?.poll?.chosen).toBe(5);
    expect(withProgress(aWall(), event({ chosen: 5 }))).toBeNull();
    expect(withProgress(wall, event({}))).toBeNull();
  });

  it('never goes back in a poll, whichever of two choices is heard first', () => {
    expect(withProgress(aWall({ poll: aPoll() }), event({ chosen: 3 }))?.poll?.chosen).toBe(4);
  });
});
