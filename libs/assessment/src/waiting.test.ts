import { describe, expect, it } from '@jest/globals';
import { dayInWords } from './dates.js';
import { aHome, today } from './testing/homes.js';
import { type AssessmentForHome, whatHappensNext, whatWaits } from './waiting.js';

const titles = (changes: Partial<AssessmentForHome>) => whatWaits([aHome(changes)], today).map((card) => card.title);

describe('what waits for me', () => {
  it('is my scoring, with how far I am and when it closes, until I am done', () => {
    expect(whatWaits([aHome()], today)).toMatchObject([
      { kind: 'score', title: 'Go on scoring', words: '9 of 18 done, closes on Friday.', due: '2027-01-15' },
    ]);
    expect(titles({ answered: 0 })).toEqual(['Score now']);
    expect(titles({ answered: 18 })).toEqual([]);
    expect(titles({ hasSeat: false })).toEqual([]);
    expect(titles({ scoringClosed: true })).toEqual([]);
  });

  it('is the vote before anything else, while the room waits', () => {
    const meeting = { state: 'meeting', scoringClosed: true } as const;
    expect(titles({ ...meeting, voteIsOpen: true, gradesToConfirm: 1 })).toEqual([
      'Vote now',
      'Join the meeting',
      'Confirm evidence',
    ]);
    expect(titles({ ...meeting, roles: ['member', 'chair'], proposalOpen: true })).toEqual([
      'Confirm what is proposed',
      'Join the meeting',
    ]);
    expect(titles({ ...meeting, roles: ['secretary'], hasSeat: false })).toEqual([]);
  });

  it('is for the facilitator to close scoring on its day, to plan, and to open the meeting on its day', () => {
    const facilitator = { roles: ['facilitator'], hasSeat: false } as const;
    expect(titles({ ...facilitator })).toEqual([]);
    expect(titles({ ...facilitator, scoringClosesOn: today })).toEqual(['Close private scoring']);
    expect(titles({ ...facilitator, scoringClosed: true, meetingOn: '2027-01-20' })).toEqual(['Plan the meeting']);
    const cards = whatWaits([aHome({ ...facilitator, scoringClosed: true, meetingOn: today, meetingTime: '14:00' })], today);
    expect(cards).toMatchObject([{ title: 'Open the meeting', words: 'The meeting is today at 14:00.' }]);
    expect(titles({ ...facilitator, state: 'agreed', itemsUnfinished: 2 })).toEqual(['Finish the items']);
  });

  it('is for the chair to seal, reminded after 7 and 21 days, and to record the decision', () => {
    const chair = { roles: ['member', 'chair'], state: 'agreed' } as const;
    expect(whatWaits([aHome({ ...chair, daysSinceAgreed: 6 })], today)[0]?.words).toBe('Every item has its outcome.');
    expect(whatWaits([aHome({ ...chair, daysSinceAgreed: 7 })], today)[0]?.words).toBe(
      'The board agreed 7 days ago and it is not sealed yet.',
    );
    expect(titles({ ...chair, itemsUnfinished: 1 })).toEqual([]);
    expect(titles({ ...chair, state: 'sealed' })).toEqual(["Record the board's decision"]);
  });

  it('is for the chief executive the paper, then publishing once the board has decided', () => {
    const chief = { roles: ['chief-executive'], hasSeat: false, state: 'sealed' } as const;
    expect(titles(chief)).toEqual(['Take the paper to the board']);
    expect(titles({ ...chief, decisionRecorded: true })).toEqual(['Publish to your system']);
    expect(titles({ ...chief, state: 'published', decisionRecorded: true })).toEqual([]);
  });

  it('is for the secretary a set-up to finish, and after 42 days an assessment that nobody sealed', () => {
    const secretary = { roles: ['secretary'], hasSeat: false } as const;
    expect(titles({ ...secretary, state: 'draft' })).toEqual(['Finish setting up']);
    expect(titles({ ...secretary, state: 'agreed', daysSinceAgreed: 42 })).toEqual([]);
    expect(titles({ ...secretary, state: 'agreed', daysSinceAgreed: 43 })).toEqual(['Decide what to do without a seal']);
  });

  it('says of which month it is where the same waits twice', () => {
    const sealed = { state: 'sealed', decisionRecorded: true, roles: ['chief-executive'] } as const;
    const both = [aHome({ ...sealed, waveDate: '2026-10-29' }), aHome({ ...sealed, waveDate: '2026-05-28' })];
    expect(whatWaits(both, today).map(({ title }) => title)).toEqual([
      'Publish to your system: October 2026',
      'Publish to your system: May 2026',
    ]);
    expect(whatHappensNext(both, today).map(({ words }) => words.split(':')[0])).toEqual([
      'Digital board, October 2026',
      'Digital board, May 2026',
    ]);
  });

  it('counts in grammar', () => {
    const words = (changes: Partial<AssessmentForHome>) => whatWaits([aHome({ answered: 18, ...changes })], today)[0]?.words;
    expect(words({ actionsOverdue: 1 })).toBe('1 action is overdue.');
    expect(words({ actionsOverdue: 2 })).toBe('2 actions are overdue.');
    expect(words({ gradesToConfirm: 1 })).toBe('1 piece of evidence waits for a grade from somebody else.');
  });
});

describe('what happens next', () => {
  it('is said with its day where nothing waits', () => {
    const next = (changes: Partial<AssessmentForHome>) => whatHappensNext([aHome(changes)], today)[0];
    expect(next({})?.words).toBe('Digital board: private scoring is open, closes on Friday.');
    expect(next({ scoringClosed: true, meetingOn: '2027-02-03', meetingTime: '14:00' })).toMatchObject({
      words: 'Digital board: the meeting is on 3 February at 14:00.',
      on: '2027-02-03',
    });
    expect(next({ state: 'cancelled' })).toBeUndefined();
  });

  it('says days as people do', () => {
    expect(dayInWords('2027-01-12', today)).toBe('today');
    expect(dayInWords('2027-01-13', today)).toBe('tomorrow');
    expect(dayInWords('2027-01-18', today)).toBe('Monday');
    expect(dayInWords('2027-01-19', today)).toBe('19 January');
    expect(dayInWords('2026-12-31', today)).toBe('31 December 2026');
  });
});
