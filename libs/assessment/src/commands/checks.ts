import { badInput, type Refusal, wrongState } from './refusal.js';
import type { Check } from './rule.js';
import { itemOf, type Situation } from './situation.js';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const says = (words: string | null | undefined): boolean => (words ?? '').trim() !== '';

/** More than this above the median that was shown takes a reason (method.md section 3). */
export const levelsAboveThePrivateViewWithoutReason = 0.5;

/** A command of the meeting from a screen of an earlier epoch is refused. */
export function ofThisEpoch(command: { readonly epoch: number }, { assessment }: Situation): Refusal | null {
  if (command.epoch === assessment.epoch) return null;
  return {
    kind: 'changed-meanwhile',
    code: 'epoch-passed',
    message: 'The meeting was handed over meanwhile. Look at it again before you go on.',
  };
}

export function hasReason(command: { readonly reason?: string | null }): Refusal | null {
  return says(command.reason) ? null : badInput('reason-missing', 'Give the reason.');
}

/** Opening an item again that the board has settled takes a reason. */
export const reasonToReopen: Check<'open-round'> = (command, situation) => {
  const settled = ['agreed', 'not-agreed', 'not-applicable'].includes(itemOf(situation).state);
  return !settled || says(command.reason)
    ? null
    : badInput('reason-missing', 'The board has settled this item. Give the reason to vote again.');
};

function isOnTheScale(level: number | null | undefined, situation: Situation): boolean {
  return Number.isInteger(level) && Number(level) >= 1 && Number(level) <= itemOf(situation).scale;
}

const offTheScale = (situation: Situation): Refusal =>
  badInput('level-off-the-scale', `Choose a whole level from 1 to ${itemOf(situation).scale}.`);

export const answerIsWhole: Check<'put-answer'> = (command, situation) => {
  if (command.kind === 'level') return isOnTheScale(command.level, situation) ? null : offTheScale(situation);
  if (command.level !== undefined && command.level !== null)
    return badInput('level-without-meaning', 'Give a level, or say that you do not know or that it does not apply: not both.');
  if (command.kind === 'not-applicable' && !says(command.reason))
    return badInput('reason-missing', 'Say why this does not apply to your organisation.');
  return null;
};

/** What was chosen before a re-vote, and comes late over a slow network, must not slip into it: its member had not seen the reveal. */
export const answerIsForThisRound: Check<'put-answer'> = ({ roundNumber = null }, situation) =>
  roundNumber === null || roundNumber === itemOf(situation).roundNumber
    ? null
    : wrongState('round-locked', 'The vote that this was meant for is over: your answer was not counted.');

export const answerIsCurrent: Check<'put-answer'> = (command, situation) =>
  command.expectedVersion === itemOf(situation).actorAnswerVersion
    ? null
    : {
        kind: 'changed-meanwhile',
        code: 'changed-meanwhile',
        message: 'Your answer was changed on another device. Look at it again, then choose.',
      };

export const parkingIsWhole: Check<'park'> = (command) =>
  says(command.owner) && isoDate.test(command.until)
    ? null
    : badInput('parking-incomplete', 'Say who takes this item on, and by which date.');

export const proposalIsWhole: Check<'propose'> = (command, situation) => {
  if (!says(command.rationale)) return badInput('rationale-missing', 'Give the rationale of the proposal.');
  if (command.outcome === 'not-agreed' && !says(command.otherReason))
    return badInput('other-reason-missing', 'Give both reasons: why some see it one way, and why others do not.');
  if (command.outcome === 'level' && !isOnTheScale(command.level, situation)) return offTheScale(situation);
  if (command.outcome !== 'level' && command.level !== undefined && command.level !== null)
    return badInput('level-without-meaning', 'Only a proposal of a level has a level.');
  return null;
};

export const ambitionIsWhole: Check<'propose'> = ({ ambition }, situation) => {
  if (ambition === undefined || ambition === null) return null;
  if (!isOnTheScale(ambition.level, situation)) return offTheScale(situation);
  return isoDate.test(ambition.on) ? null : badInput('ambition-date-missing', 'Say by when the board wants to be there.');
};

/** Only where the median was shown: a refusal that depended on a hidden median would give it away. */
export const reasonAboveThePrivateView: Check<'propose'> = (command, situation) => {
  const { shownMedian } = itemOf(situation);
  if (command.outcome !== 'level' || shownMedian === null) return null;
  const above = Number(command.level) - shownMedian > levelsAboveThePrivateViewWithoutReason;
  return !above || says(command.aboveThePrivateViewReason)
    ? null
    : badInput(
        'reason-above-the-private-view-missing',
        'The level lies above what most members gave alone. Say why the board agrees on it.',
      );
};

export const dissentHasWords: Check<'dissent'> = ({ words }) =>
  says(words) ? null : badInput('words-missing', 'Write down the view that differs.');

export const gradeIsKnown: Check<'confirm-grade'> = ({ grade }) =>
  Number.isInteger(grade) && grade >= 0 && grade <= 3 ? null : badInput('grade-unknown', 'Choose a grade from 0 to 3.');

export const correctionIsWhole: Check<'correct'> = ({ reason, minute }) =>
  says(reason) && says(minute)
    ? null
    : badInput('correction-incomplete', 'Give the reason of the correction and the minute that records it.');

/** Of an outcome the program says itself what it said; of anything else both are given in words. */
export const correctionSaysWhat: Check<'correct'> = ({ itemCode, outcome, level, said, shouldRead }) => {
  const [inWords, aLevel] = [says(said) || says(shouldRead), level !== undefined && level !== null];
  if (!outcome) {
    if (aLevel) return badInput('level-without-meaning', 'Say whether the board agreed that level.');
    return says(said) && says(shouldRead)
      ? null
      : badInput('correction-without-figure', 'Say what is written now and what it should read.');
  }
  if (!says(itemCode)) return badInput('item-missing', 'Say which item the outcome belongs to.');
  if (inWords) return badInput('correction-says-both', 'Correct an outcome or words, not both in one correction.');
  return (outcome === 'level') === aLevel
    ? null
    : badInput('level-without-meaning', 'Give a level where the board agreed one, and only there.');
};

export const decisionIsWhole: Check<'record-decision'> = ({ on, minute, words }) =>
  isoDate.test(on) && says(minute) && says(words)
    ? null
    : badInput('decision-incomplete', "Give the date, the minute and the words of the board's decision.");
