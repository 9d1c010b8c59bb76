import { describe, expect, it } from '@jest/globals';
import type { Poll } from './polls.js';
import { withProgress } from './use-polls-live.js';
import { howMany, missingWords, pollSentence } from './words.js';

const poll = (changes: Partial<Poll> = {}): Poll => ({
  id: 'p1',
  question: {
    instrumentCode: 'opening-poll',
    instrumentVersion: '1.0',
    instrumentTitle: 'Opening poll',
    itemCode: 'OP-01',
    title: 'A leader?',
    question: 'Is it?',
    whyItMatters: '',
    options: ['Yes', 'No'],
    chooseAtLeast: 1,
    chooseAtMost: 1,
    followUpQuestions: [],
  },
  assessmentId: null,
  state: 'open',
  openedOn: '2026-11-22',
  revealedOn: null,
  chosen: 3,
  eligible: 11,
  threshold: 8,
  tally: null,
  youMayChoose: true,
  mine: null,
  allowed: [],
  otherPollId: null,
  version: 1,
  ...changes,
});

describe('what is said of a poll', () => {
  it('is what there is to do, and nothing of what was chosen before the reveal', () => {
    expect(pollSentence(poll())).toBe('Choose now. Your choice is confidential: no screen shows it to anybody else.');
    expect(pollSentence(poll({ youMayChoose: false }))).toBe('The poll is open: 3 of 11 have chosen.');
    expect(pollSentence(poll({ state: 'locked' }))).toContain('nothing is shown until then');
    const tally = { shown: 'too-few', chosen: 3, eligible: 11, threshold: 8, counts: null } as const;
    expect(pollSentence(poll({ state: 'revealed', tally }))).toContain('go round the table');
  });

  it('says how many to choose, and how many are missing', () => {
    expect(howMany({ chooseAtLeast: 1, chooseAtMost: 1 })).toBe('Choose one.');
    expect(howMany({ chooseAtLeast: 1, chooseAtMost: 2 })).toBe('Choose one or two.');
    expect(howMany({ chooseAtLeast: 2, chooseAtMost: 2 })).toBe('Choose 2.');
    expect(howMany({ chooseAtLeast: 1, chooseAtMost: 3 })).toBe('Choose 1 to 3.');
    expect([11, 10, 3].map((chosen) => missingWords({ chosen, eligible: 11 }))).toEqual([
      'Everybody has chosen.',
      'One has not chosen yet.',
      '8 have not chosen yet.',
    ]);
  });
});

describe('x of y, as events say it', () => {
  const progress = (chosen: unknown) => ({ kind: 'progress', sequence: 4, pollId: 'p1', chosen, eligible: 11 });

  it('never goes back, for events of two at the same moment may come in either order', () => {
    expect(withProgress(poll(), progress(4))?.chosen).toBe(4);
    expect(withProgress(poll({ chosen: 5 }), progress(4))?.chosen).toBe(5);
  });

  it('has to be read again where it is not about a poll that is open here', () => {
    expect(withProgress(poll({ state: 'locked' }), progress(4))).toBeNull();
    expect(withProgress(poll(), progress('4'))).toBeNull();
  });
});
