import { describe, expect, it } from '@jest/globals';
import { aHome, today } from './testing/homes.js';
import { type AssessmentForHome, type WaitingKind, waitingKinds, whatHappensNext, whatWaits } from './waiting.js';

type Changes = Partial<AssessmentForHome>;

/** One card: when it waits, what it says, and what takes it away, each by itself. */
interface Card {
  readonly kind: WaitingKind;
  readonly when: Changes;
  readonly says: readonly [title: string, words: string, due?: string];
  readonly notWhen: readonly Changes[];
}

const noSeat = { hasSeat: false } as const;
const facilitator = { ...noSeat, roles: ['facilitator'] } as const;
const secretary = { ...noSeat, roles: ['secretary'] } as const;
const chair = { roles: ['member', 'chair'] } as const;
const chief = { ...noSeat, roles: ['chief-executive'] } as const;
const others = (...roles: AssessmentForHome['roles']) => ({ roles });

const cards: readonly Card[] = [
  {
    kind: 'vote',
    when: { state: 'meeting', voteIsOpen: true },
    says: ['Vote now', 'The room waits for your answer.'],
    notWhen: [{ state: 'paused' }, noSeat, { voteIsOpen: false }],
  },
  {
    kind: 'confirm',
    when: { ...chair, state: 'meeting', proposalOpen: true },
    says: ['Confirm what is proposed', 'A level is proposed: confirm it, or say that it is not there yet.'],
    notWhen: [{ state: 'paused' }, others('member', 'facilitator'), { proposalOpen: false }],
  },
  {
    kind: 'meeting',
    when: { state: 'meeting' },
    says: ['Join the meeting', 'The meeting is open.'],
    notWhen: [{ ...secretary }, { state: 'agreed' }, { state: 'scoring' }],
  },
  { kind: 'meeting', when: { state: 'paused' }, says: ['Join the meeting', 'The meeting is paused.'], notWhen: [noSeat] },
  {
    kind: 'meeting',
    when: { ...facilitator, state: 'meeting' },
    says: ['Join the meeting', 'The meeting is open.'],
    notWhen: [others('secretary')],
  },
  {
    kind: 'meeting',
    when: { ...facilitator, scoringClosed: true, meetingOn: today },
    says: ['Open the meeting', 'The meeting is today.', today],
    notWhen: [
      others('secretary', 'chair'),
      { scoringClosed: false },
      { meetingOn: '2027-01-13' },
      { meetingOn: null },
      // It was open already, and is over.
      { state: 'agreed' },
      { state: 'sealed' },
      { state: 'cancelled' },
    ],
  },
  {
    kind: 'meeting',
    when: { ...facilitator, state: 'draft', method: 'room', meetingOn: today, meetingTime: '09:30' },
    says: ['Open the meeting', 'The meeting is today at 09:30.', today],
    notWhen: [{ method: 'both' }, { method: 'survey' }, { state: 'scoring' }, { meetingOn: '2027-01-11' }],
  },
  {
    kind: 'score',
    when: {},
    says: ['Go on scoring', '9 of 18 done, closes on Friday.', '2027-01-15'],
    notWhen: [noSeat, { answered: 18 }, { scoringClosed: true }, { state: 'meeting' }, { state: 'draft' }],
  },
  {
    kind: 'score',
    when: { answered: 0, scoringClosesOn: '2027-01-11' },
    says: ['Score now', '0 of 18 done, was to close on 11 January.', '2027-01-11'],
    notWhen: [{ items: 0 }],
  },
  {
    kind: 'score',
    when: { answered: 17, scoringClosesOn: today },
    says: ['Go on scoring', '17 of 18 done, closes today.', today],
    notWhen: [{ answered: 18 }],
  },
  {
    kind: 'close-scoring',
    when: { ...facilitator, scoringClosesOn: today },
    says: ['Close private scoring', 'The day to close it has come. Look first at how many are missing.', today],
    notWhen: [
      others('secretary'),
      { scoringClosed: true },
      { state: 'draft' },
      { scoringClosesOn: '2027-01-13' },
      { scoringClosesOn: null },
    ],
  },
  {
    kind: 'plan',
    when: { ...facilitator, scoringClosed: true, meetingOn: '2027-01-20', meetingTime: '14:00' },
    says: ['Plan the meeting', 'Private scoring is closed. The meeting is on 20 January at 14:00.', '2027-01-20'],
    notWhen: [others('secretary', 'chair'), { scoringClosed: false }, { state: 'meeting' }, { meetingOn: today }],
  },
  {
    kind: 'set-up',
    when: { ...secretary, state: 'draft' },
    says: ['Finish setting up', 'Private scoring has not been opened.'],
    notWhen: [others('facilitator', 'chair'), { state: 'scoring' }],
  },
  {
    kind: 'set-up',
    when: { ...secretary, state: 'draft', method: 'room' },
    says: ['Finish setting up', 'The meeting has not been opened.'],
    notWhen: [{ state: 'cancelled' }],
  },
  {
    kind: 'finish',
    when: { ...facilitator, state: 'agreed', itemsUnfinished: 2 },
    says: ['Finish the items', '2 items have no outcome yet.'],
    notWhen: [others('secretary', 'chair'), { itemsUnfinished: 0 }, { state: 'meeting' }],
  },
  {
    kind: 'finish',
    when: { ...facilitator, state: 'agreed', itemsUnfinished: 1 },
    says: ['Finish the items', '1 item has no outcome yet.'],
    notWhen: [],
  },
  {
    kind: 'seal',
    when: { ...chair, state: 'agreed', daysSinceAgreed: 21 },
    says: [
      'Seal the assessment',
      'The board agreed 21 days ago and it is not sealed yet. After 42 days the company secretary may close it without a seal; it can then never be published.',
    ],
    notWhen: [others('member', 'secretary'), { itemsUnfinished: 1 }, { state: 'meeting' }, { state: 'sealed' }],
  },
  {
    kind: 'seal',
    when: { ...chair, state: 'agreed', daysSinceAgreed: null },
    says: ['Seal the assessment', 'Every item has its outcome.'],
    notWhen: [],
  },
  {
    kind: 'close-not-sealed',
    when: { ...secretary, state: 'agreed', daysSinceAgreed: 43 },
    says: ['Decide what to do without a seal', 'It was not sealed in 42 days: ask the chair again, or close it as not sealed.'],
    notWhen: [others('chair'), { state: 'sealed' }, { daysSinceAgreed: 42 }, { daysSinceAgreed: null }],
  },
  {
    kind: 'decision',
    when: { ...chair, state: 'sealed' },
    says: ["Record the board's decision", 'With its date and minute. Nothing is published before.'],
    notWhen: [others('member', 'secretary'), { state: 'published' }, { decisionRecorded: true }],
  },
  {
    kind: 'paper',
    when: { ...chief, state: 'sealed' },
    says: ['Take the paper to the board', 'It is sealed: read the board paper and send it for review.'],
    notWhen: [others('chair'), { state: 'agreed' }, { decisionRecorded: true }, { paper: 'in-review' }, { paper: 'approved' }],
  },
  {
    kind: 'paper',
    when: { ...secretary, state: 'sealed', paper: 'issued' },
    says: ['Take the paper to the board', 'The paper is issued: take it to the board.'],
    notWhen: [others('chair'), { decisionRecorded: true }],
  },
  ...(['sealed', 'published'] as const).map(
    (state): Card => ({
      kind: 'review-paper',
      when: { ...chief, state, paper: 'in-review' },
      says: ['Review the board paper', 'Approve it, or return it with what should be different.'],
      notWhen: [others('chair', 'secretary'), { paper: 'draft' }, { paper: 'approved' }, { state: 'meeting' }],
    }),
  ),
  {
    kind: 'review-paper',
    when: { ...chief, state: 'agreed', paper: 'in-review' },
    says: ['Review the board paper', 'It can be returned now, and approved once the result is sealed.'],
    notWhen: [others('secretary')],
  },
  ...(['agreed', 'sealed', 'published'] as const).map(
    (state): Card => ({
      kind: 'returned-paper',
      when: { ...secretary, state, paperReturned: true },
      says: ['Change the board paper', 'The chief executive returned it, with what should be different.'],
      notWhen: [others('chief-executive'), { paperReturned: false }, { paper: 'in-review' }, { state: 'meeting' }],
    }),
  ),
  {
    kind: 'issue-paper',
    when: { ...secretary, state: 'sealed', paper: 'approved' },
    says: ['Issue the board paper', 'It is approved: issue it, and nobody wonders which version the board was given.'],
    notWhen: [others('chief-executive'), { paper: 'issued' }, { paper: 'in-review' }, { state: 'meeting' }],
  },
  {
    kind: 'paper',
    when: { ...secretary, state: 'sealed' },
    says: ['Take the paper to the board', 'It is sealed: read the board paper and send it for review.'],
    notWhen: [others('facilitator')],
  },
  {
    kind: 'publish',
    when: { ...chief, state: 'sealed', decisionRecorded: true },
    says: ['Publish to your system', 'The decision of the board is recorded. Choose what is seen, by whom, and until when.'],
    notWhen: [others('chair', 'secretary'), { state: 'published' }, { decisionRecorded: false }],
  },
  ...(['scoring', 'meeting', 'paused', 'agreed'] as const).map(
    (state): Card => ({
      kind: 'confirm-grades',
      when: { state, gradesToConfirm: 2 },
      says: ['Confirm evidence', '2 pieces of evidence wait for a grade from somebody else.'],
      notWhen: [{ gradesToConfirm: 0 }, { state: 'draft' }, { state: 'sealed' }],
    }),
  ),
  {
    kind: 'actions',
    when: { state: 'published', actionsOverdue: 1 },
    says: ['Look at your actions', '1 action is overdue.'],
    notWhen: [{ actionsOverdue: 0 }],
  },
];

const cardOf = (kind: WaitingKind, changes: Changes) => whatWaits([aHome(changes)], today).find((card) => card.kind === kind);

describe('the cards of home', () => {
  it.each(cards)('$kind: $says', ({ kind, when, says: [title, words, due = null] }) => {
    const whose = { assessmentId: '1', organisationName: 'Harrow Vale NHS Trust' };
    expect(cardOf(kind, when)).toEqual({ kind, ...whose, title, words, due });
  });

  it.each(cards.flatMap(({ kind, when, notWhen }) => notWhen.map((but) => ({ kind, when, but }))))(
    '$kind waits when $when, but not when $but',
    ({ kind, when, but }) => {
      expect(cardOf(kind, { ...when, ...but })).toBeUndefined();
    },
  );

  it('leave out the day that is not set', () => {
    expect(cardOf('score', { scoringClosesOn: null })).toMatchObject({ words: '9 of 18 done.', due: null });
    expect(cardOf('plan', { ...facilitator, scoringClosed: true })).toMatchObject({
      words: 'Private scoring is closed. No day is set yet.',
      due: null,
    });
  });

  it('come with what the room waits for first, then what a day waits for, own actions last', () => {
    expect(waitingKinds.join(' ')).toBe(
      'vote confirm meeting score close-scoring plan set-up finish seal close-not-sealed decision review-paper issue-paper returned-paper paper publish confirm-grades actions',
    );
  });
});

const next: readonly (readonly [changes: Changes, words: string, on: string | null])[] = [
  [{ state: 'draft' }, 'being set up.', null],
  [{}, 'private scoring is open, closes on Friday.', '2027-01-15'],
  [{ scoringClosesOn: null }, 'private scoring is open.', null],
  [{ scoringClosed: true }, 'private scoring is closed; the meeting has no day yet.', null],
  [{ scoringClosed: true, meetingOn: '2027-01-13' }, 'the meeting is tomorrow.', '2027-01-13'],
  [{ state: 'meeting' }, 'the meeting is open.', null],
  [{ state: 'paused' }, 'the meeting is paused.', null],
  [{ state: 'agreed' }, 'the board has agreed; the chair seals it next.', null],
  [{ state: 'sealed' }, "sealed; the board's decision comes next.", null],
  [{ state: 'sealed', decisionRecorded: true }, 'sealed and decided; the chief executive may publish it.', null],
];

describe('what happens next', () => {
  it.each(next)('of %j: %s', (changes, words, on) => {
    expect(whatHappensNext([aHome(changes)], today)).toEqual([{ assessmentId: '1', words: `Digital board: ${words}`, on }]);
  });

  it.each(['published', 'withdrawn', 'cancelled', 'not-sealed'] as const)('of an assessment that is %s: nothing', (state) => {
    expect(whatHappensNext([aHome({ state })], today)).toEqual([]);
  });
});
