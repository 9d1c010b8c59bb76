import { chosenInWords, pollFinding } from '@candour/charts';
import type { OnItsWay } from '../../platform/on-its-way.js';
import type { Draft } from './choice.js';
import type { MyChoice, Poll, PollQuestion, PollSummary } from './polls.js';

/** How many to choose, as the hint of the question. */
export function howMany({
  chooseAtLeast: least,
  chooseAtMost: most,
}: Pick<PollQuestion, 'chooseAtLeast' | 'chooseAtMost'>): string {
  if (least === most) return least === 1 ? 'Choose one.' : `Choose ${least}.`;
  return most === least + 1 && least === 1 ? 'Choose one or two.' : `Choose ${least} to ${most}.`;
}

/** What is true of my choice, in words. Never *Saved* before the server has said so. */
export function savedWords(onItsWay: OnItsWay<Draft, MyChoice> | null, mine: MyChoice | null): string {
  if (!onItsWay) {
    if (!mine) return 'You have not chosen yet';
    return mine.chosen === null ? 'Your earlier choice counts' : 'Saved. You can change it until the poll is locked';
  }
  const { standing, problem } = onItsWay;
  switch (standing) {
    case 'saving':
      return 'Saving…';
    case 'saved':
      return 'Saved. You can change it until the poll is locked';
    case 'unfinished':
      return mine ? 'Not saved: choose more. Your earlier choice still counts' : 'Not saved yet: choose more';
    case 'retrying':
      return 'Not saved: no connection. We keep trying, stay on this page';
    case 'not-counted':
      return 'Not counted: the poll was locked before your choice arrived';
    case 'elsewhere':
      return 'Not saved: you chose on another device. That choice stands unless you choose again';
    case 'refused':
      return `Not saved: ${problem?.detail || 'it was refused'}`;
  }
}

/** What the room is doing with this poll, in one sentence. */
export function pollSentence(poll: Poll): string {
  if (poll.state === 'revealed') return findingOf(poll);
  if (poll.state === 'locked') return 'The poll is locked. The reveal comes next: nothing is shown until then.';
  return poll.youMayChoose
    ? 'Choose now. Your choice is confidential: no screen shows it to anybody else.'
    : `The poll is open: ${chosenInWords(poll)}.`;
}

/** What a revealed poll says, as sentences to read aloud. */
export const findingOf = ({ tally, question }: Pick<PollSummary, 'tally' | 'question'>): string =>
  tally ? pollFinding(tally, question.options) : '';

/** How many are missing, before it is locked. */
export function missingWords({ chosen, eligible }: Pick<Poll, 'chosen' | 'eligible'>): string {
  const missing = eligible - chosen;
  if (missing <= 0) return 'Everybody has chosen.';
  return missing === 1 ? 'One has not chosen yet.' : `${missing} have not chosen yet.`;
}
