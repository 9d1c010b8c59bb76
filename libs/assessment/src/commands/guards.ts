import { quorumOf } from '../quorum.js';
import { isItemEndState, mostRoundsOfAnItem } from '../states.js';
import { inTheWay, type Refusal, wrongState } from './refusal.js';
import type { Guard } from './rule.js';
import { itemOf } from './situation.js';

/** Below this nothing is ever shown (method.md section 6); a trust may ask for more, never for less. */
export const leastThreshold = 5;
export const fewestSeats = 5;
/** The chair may take the meeting over after this many seconds without a facilitator. */
export const secondsBeforeTheChairMayTakeOver = 60;
/** A round set to lock by itself does so this many seconds after the last answer. */
export const secondsBeforeLockingByItself = 10;
/** An agreed assessment that nobody seals may be closed *not sealed* after more than this many days. */
export const daysBeforeClosingNotSealed = 42;
/** Raw answers are deleted this many days after the end, and never kept beyond `mostKeepDays` without a hold. */
export const leastKeepDays = 30;
export const mostKeepDays = 90;

const unless = (holds: boolean, refusal: Refusal): Refusal | null => (holds ? null : refusal);

export const instrumentIsFixed: Guard = ({ assessment }) =>
  unless(assessment.instrumentFixed, inTheWay('instrument-missing', 'Choose the version of the instrument first.'));

export const enoughSeats: Guard = ({ assessment }) =>
  unless(
    assessment.seats >= fewestSeats,
    inTheWay(
      'too-few-seats',
      `A board needs at least ${fewestSeats} seats; it has ${assessment.seats}. Add the missing seats first.`,
    ),
  );

export const pledgeIsSet: Guard = ({ assessment }) =>
  unless(assessment.pledgeSet, inTheWay('pledge-missing', 'Set the pledge first: members read it before they answer.'));

export const thresholdIsHighEnough: Guard = ({ assessment }) =>
  unless(
    Number.isInteger(assessment.threshold) && assessment.threshold >= leastThreshold,
    inTheWay('threshold-too-low', `The threshold is a whole number of at least ${leastThreshold}. Raise it first.`),
  );

export const scoredBeforeTheMeeting: Guard = ({ assessment }) =>
  unless(
    assessment.method !== 'room',
    inTheWay('scored-in-the-room', 'This assessment is scored in the meeting only. Open the meeting instead.'),
  );

export const scoringIsOpen: Guard = ({ assessment }) =>
  unless(!assessment.scoringClosed, wrongState('scoring-closed', 'Private scoring is closed already.'));

/** A meeting opens from a draft only where it is scored in the room, and from scoring only once that is closed. */
export const readyForTheMeeting: Guard = ({ assessment }) => {
  if (assessment.state === 'draft')
    return unless(
      assessment.method === 'room',
      inTheWay('scoring-comes-first', 'Open private scoring first, and close it before the meeting.'),
    );
  return unless(assessment.scoringClosed, inTheWay('scoring-still-open', 'Close private scoring first, then open the meeting.'));
};

export const quorumIsMet: Guard = ({ assessment }) => {
  const { met, words } = quorumOf(assessment.attendance, assessment.quorum);
  return unless(met, inTheWay('no-quorum', `${words} Record who is present first.`));
};

export const holdsTheMeeting: Guard = ({ actor }) =>
  unless(actor.holdsMeeting, inTheWay('meeting-not-in-your-hands', 'Somebody else holds the meeting. Take it over first.'));

export const mayTakeOver: Guard = ({ actor, assessment }) => {
  const always = actor.roles.includes('facilitator') || actor.roles.includes('secretary');
  return unless(
    always || assessment.secondsWithoutFacilitator >= secondsBeforeTheChairMayTakeOver,
    inTheWay(
      'facilitator-is-here',
      `The chair may take the meeting over once no facilitator has been connected for ${secondsBeforeTheChairMayTakeOver} seconds.`,
    ),
  );
};

export const noRoundIsOpen: Guard = ({ assessment }) =>
  unless(assessment.openItemCode === null, inTheWay('round-open', 'A vote is open in the room. Lock it first.'));

export const aRoundIsLeft: Guard = (situation) =>
  unless(
    itemOf(situation).roundNumber < mostRoundsOfAnItem,
    inTheWay(
      'no-round-left',
      `An item has at most ${mostRoundsOfAnItem} rounds. Agree a level, record that the board does not agree, or park it.`,
    ),
  );

export const actorIsEligible: Guard = (situation) =>
  unless(
    itemOf(situation).actorEligible && !itemOf(situation).actorStoodAside,
    inTheWay(
      'not-eligible',
      'You do not answer in this round: you stood aside, or joined after it opened. You can answer from the next item.',
    ),
  );

export const pledgeWasRead: Guard = ({ actor }) =>
  unless(actor.seat?.pledgeRead === true, inTheWay('pledge-not-read', 'Read the pledge first: it says who sees what.'));

export const notStoodAsideYet: Guard = (situation) =>
  unless(!itemOf(situation).actorStoodAside, wrongState('stood-aside', 'You have stood aside for this item already.'));

export const hasAnswered: Guard = (situation) =>
  unless(itemOf(situation).actorAnswerVersion !== null, wrongState('nothing-to-clear', 'There is no answer of yours to clear.'));

export const everybodyAnsweredAWhileAgo: Guard = (situation) => {
  const { answered, eligible, secondsSinceLastAnswer } = itemOf(situation);
  const due =
    situation.assessment.autoLock && answered >= eligible && (secondsSinceLastAnswer ?? 0) >= secondsBeforeLockingByItself;
  return unless(
    due,
    inTheWay('lock-not-due', 'The round locks by itself only if so set, a little after everybody has answered.'),
  );
};

export const noProposalIsOpen: Guard = (situation) =>
  unless(
    itemOf(situation).proposal === null,
    inTheWay('proposal-open', 'A proposal is open for this item. Confirm or withdraw it first.'),
  );

export const aProposalIsOpen: Guard = (situation) =>
  unless(itemOf(situation).proposal !== null, inTheWay('no-proposal', 'Nothing is proposed for this item at the moment.'));

export const notItsOwner: Guard = ({ evidence }) => {
  if (evidence === undefined) throw new TypeError('this command is about a piece of evidence, and none was given');
  return unless(
    !evidence.ownedByActor && !evidence.addedByActor,
    inTheWay('own-evidence', 'Somebody else confirms this grade: neither its owner nor who added it.'),
  );
};

export const everyItemHasEnded: Guard = ({ assessment }) => {
  const left = assessment.itemStates.filter((state) => !isItemEndState(state)).length;
  return unless(
    left === 0,
    inTheWay(
      'items-unfinished',
      `${left} ${left === 1 ? 'item has' : 'items have'} no outcome yet. Agree, park or record as not agreed each of them first.`,
    ),
  );
};

export const nobodySealedInTime: Guard = ({ assessment }) =>
  unless(
    (assessment.daysSinceAgreed ?? 0) > daysBeforeClosingNotSealed,
    inTheWay(
      'still-time-to-seal',
      `It can be closed without a seal only after ${daysBeforeClosingNotSealed} days. Ask the chair to seal it.`,
    ),
  );

export const decisionIsRecorded: Guard = ({ assessment }) =>
  unless(
    assessment.decisionRecorded,
    inTheWay('decision-missing', "Record the board's decision, with its date and minute, first."),
  );

/** Before anything was revealed the secretary cancels; after that only the chair may. */
export const mayCancel: Guard = ({ actor, assessment }) => {
  if (assessment.anyReveal)
    return unless(actor.roles.includes('chair'), {
      kind: 'not-permitted',
      code: 'chair-cancels',
      message: 'Something was revealed already: only the chair can cancel now.',
    });
  return unless(actor.roles.includes('secretary'), {
    kind: 'not-permitted',
    code: 'secretary-cancels',
    message: 'Nothing was revealed yet: the company secretary can cancel.',
  });
};

export const purgeIsDue: Guard = ({ assessment }) => {
  if (assessment.purged) return wrongState('purged', 'The raw answers are deleted already.');
  if (assessment.held) return inTheWay('on-hold', 'A hold is in force: the raw answers are kept until it is lifted.');
  const keep = Math.min(Math.max(assessment.keepDays, leastKeepDays), mostKeepDays);
  return unless(
    (assessment.daysSinceEnd ?? -1) >= keep,
    inTheWay('purge-not-due', `The raw answers are deleted ${keep} days after the end.`),
  );
};
