import { answerIsCurrent, answerIsForThisRound, answerIsWhole, ofThisEpoch, reasonToReopen } from './checks.js';
import type { Effect } from './effect.js';
import {
  actorIsEligible,
  aRoundIsLeft,
  everybodyAnsweredAWhileAgo,
  hasAnswered,
  holdsTheMeeting,
  noRoundIsOpen,
  notStoodAsideYet,
  pledgeWasRead,
} from './guards.js';
import { wrongState } from './refusal.js';
import { aSeat, type Guard, type Rules, theClock, whoRunsTheMeeting } from './rule.js';
import { itemOf, type Situation } from './situation.js';

/** What a member is told whose answer came too late: it was not counted, and nothing else is said. */
const notCounted: Guard = ({ assessment, item }) => {
  if (assessment.state === 'draft') return wrongState('scoring-not-open', 'Scoring has not opened yet.');
  if (assessment.state === 'paused' && item?.state === 'open')
    return wrongState('meeting-paused', 'The meeting is paused. Answer again when it goes on.');
  return wrongState('round-locked', 'This round is not open: your answer was not counted.');
};

const onlyInPrivateScoring: Guard = ({ assessment }) =>
  assessment.state === 'scoring'
    ? wrongState('round-locked', 'Private scoring is closed: your answer stands as it was.')
    : wrongState(
        'not-in-the-room',
        'An answer can be cleared only while private scoring is open. In the room choose another, or say that you do not know.',
      );

const locks = (situation: Situation): readonly Effect[] => {
  const { eligible, answered } = itemOf(situation);
  return [
    { kind: 'item-becomes', state: 'locked' },
    { kind: 'round-locks', missing: Math.max(0, eligible - answered) },
  ];
};

type Names = 'open-round' | 'stand-aside' | 'put-answer' | 'clear-answer' | 'lock' | 'lock-by-itself' | 'reveal';

/** One round, from opening to the reveal. */
export const rulesOfARound: Rules<Names> = {
  'open-round': {
    who: whoRunsTheMeeting,
    from: ['meeting'],
    items: ['waiting', 'revealed', 'withheld', 'parked', 'agreed', 'not-agreed', 'not-applicable'],
    guards: [holdsTheMeeting, noRoundIsOpen, aRoundIsLeft],
    checks: [ofThisEpoch, reasonToReopen],
    effects: (_, situation) => {
      const { roundNumber, proposal } = itemOf(situation);
      return [
        ...(proposal === null ? [] : [{ kind: 'proposal-is-withdrawn' } as const]),
        { kind: 'item-becomes', state: 'open' },
        { kind: 'round-opens', number: roundNumber + 1, copyAnswers: roundNumber > 0 },
      ];
    },
    event: 'round opened',
  },
  'stand-aside': {
    who: aSeat,
    from: ['scoring', 'meeting', 'paused'],
    items: ['waiting', 'open'],
    guards: [notStoodAsideYet],
    checks: [],
    effects: (_, situation) => [
      { kind: 'is-recorded', what: 'stand-aside' },
      { kind: 'seat-leaves-round' },
      ...(itemOf(situation).actorAnswerVersion === null ? [] : [{ kind: 'answer-is-cleared' } as const]),
    ],
    event: 'a seat stood aside',
  },
  'put-answer': {
    who: aSeat,
    from: ['scoring', 'meeting'],
    items: ['open'],
    otherwise: notCounted,
    guards: [pledgeWasRead, actorIsEligible],
    checks: [answerIsForThisRound, answerIsWhole, answerIsCurrent],
    effects: () => [{ kind: 'answer-is-written' }],
    event: null,
  },
  'clear-answer': {
    who: aSeat,
    from: ['scoring'],
    items: ['open'],
    otherwise: onlyInPrivateScoring,
    guards: [hasAnswered],
    checks: [],
    effects: () => [{ kind: 'answer-is-cleared' }],
    event: null,
  },
  // Also in a pause: a round that is open when the quorum goes must not keep the meeting from being closed.
  lock: {
    who: whoRunsTheMeeting,
    from: ['meeting', 'paused'],
    items: ['open'],
    guards: [holdsTheMeeting],
    checks: [ofThisEpoch],
    effects: (_, situation) => locks(situation),
    event: 'round locked',
  },
  'lock-by-itself': {
    who: theClock,
    from: ['meeting'],
    items: ['open'],
    guards: [everybodyAnsweredAWhileAgo],
    checks: [],
    effects: (_, situation) => locks(situation),
    event: 'round locked by itself',
  },
  reveal: {
    who: whoRunsTheMeeting,
    from: ['meeting'],
    items: ['locked'],
    guards: [holdsTheMeeting],
    checks: [ofThisEpoch],
    effects: (_, situation) => {
      const { enoughAnswered } = itemOf(situation);
      if (enoughAnswered === null) throw new TypeError('whether enough answered is known of a locked round, and was not given');
      return [{ kind: 'spread-is-stored' }, { kind: 'item-becomes', state: enoughAnswered ? 'revealed' : 'withheld' }];
    },
    event: 'round revealed',
  },
};
