import { answerIsForThisRound, answerIsWhole } from './checks.js';
import type { PutAnswerOnBehalf } from './command.js';
import {
  consentIsSaid,
  knowsFewAnswers,
  mayWrite,
  nobodyWritesYet,
  notTheirOwnAnswer,
  pledgeWasReadToThem,
  somebodyWrites,
  speaksForTheSeat,
  stillTheirScribe,
  theyAreEligible,
  wasReadBack,
} from './guards-scribe.js';
import { wrongState } from './refusal.js';
import { bySeatOr, type Check, type Guard, type Rules } from './rule.js';

/** What a scribe is told whose reading back came too late. */
const notReadBackInTime: Guard = ({ assessment, item }) => {
  if (assessment.state === 'paused' && item?.state === 'open')
    return wrongState('meeting-paused', 'The meeting is paused. It can be put when it goes on.');
  return wrongState('round-locked', 'Not counted: it had not been read back when the round was locked.');
};

/** An answer on behalf obeys what every answer does. It names no version: what was read back last is what the member says. */
const like =
  (check: Check<'put-answer'>): Check<'put-answer-on-behalf'> =>
  (command: PutAnswerOnBehalf, situation) =>
    check({ ...command, name: 'put-answer', expectedVersion: null }, situation);

type Names = 'choose-scribe' | 'end-scribe' | 'put-answer-on-behalf';

/** Answers on behalf: a scribe of the member's choosing, the consent recorded, and nothing that was not read back. */
export const rulesOfScribes: Rules<Names> = {
  'choose-scribe': {
    who: bySeatOr('secretary'),
    from: ['scoring', 'meeting', 'paused'],
    guards: [speaksForTheSeat, nobodyWritesYet, mayWrite, knowsFewAnswers],
    checks: [consentIsSaid],
    effects: () => [{ kind: 'is-recorded', what: 'scribe' }],
    event: 'a scribe was chosen for a seat',
  },
  'end-scribe': {
    who: bySeatOr('secretary'),
    from: ['scoring', 'meeting', 'paused'],
    guards: [speaksForTheSeat, somebodyWrites],
    checks: [],
    effects: () => [{ kind: 'is-recorded', what: 'end-of-scribe' }],
    event: 'a scribe no longer writes for a seat',
  },
  'put-answer-on-behalf': {
    who: bySeatOr('secretary'),
    from: ['scoring', 'meeting'],
    items: ['open'],
    otherwise: notReadBackInTime,
    guards: [stillTheirScribe, mayWrite, pledgeWasReadToThem, theyAreEligible, notTheirOwnAnswer],
    checks: [wasReadBack, like(answerIsForThisRound), like(answerIsWhole)],
    effects: () => [{ kind: 'answer-is-written' }],
    event: null,
  },
};
