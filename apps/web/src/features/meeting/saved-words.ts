import type { Problem } from '../../platform/problem.js';
import type { AnswerOnItsWay, Draft, MyAnswer } from './room-answer.js';

/** What is true of my answer in the vote that is open, in words. Never *Saved* before the server has said so. */
export function savedWords(here: AnswerOnItsWay | null, row: MyAnswer | null): string {
  if (!here) {
    if (!row) return 'Not answered yet';
    return row.standing || row.kind === null ? 'Your earlier answer stands' : 'Saved';
  }
  switch (here.standing) {
    case 'saving':
      return 'Saving…';
    case 'saved':
      return 'Saved';
    case 'unfinished':
      return 'Not saved yet: say why it does not apply';
    case 'retrying':
      return `Not saved yet: ${inTheWay(here.problem)}. We keep trying, stay on this page`;
    case 'not-counted':
      return `Not counted: the vote was locked before your answer arrived. ${insteadWords(here.held)}`;
    case 'elsewhere':
      return 'Not saved: you answered on another device. That answer stands unless you choose again';
    case 'refused':
      return refusedWords(here.problem);
  }
}

/**
 * What became of my answer in a vote that is over.
 *
 * @param called the item as it is called in the room: `item 4`
 */
export function lateWords(late: AnswerOnItsWay, called: string): string {
  switch (late.standing) {
    case 'saving':
    case 'unfinished':
      return `Asking whether your answer to ${called} counted…`;
    case 'retrying':
      return `We do not know yet whether your answer to ${called} counted: ${inTheWay(late.problem)}. We keep asking, stay on this page`;
    case 'saved':
      return `Counted: your answer to ${called} arrived in time`;
    case 'not-counted':
      return `Not counted: the vote on ${called} was locked before your last answer arrived. ${insteadWords(late.held)}`;
    case 'elsewhere':
      return `Not counted: you answered ${called} on another device, and that answer stands`;
    case 'refused':
      return refusedWords(late.problem);
  }
}

/** What was chosen, for its author, who may need it again. */
export function chosenWords({ given, said }: Draft): string {
  if (given.kind === 'dont-know') return 'I don’t know';
  if (given.kind === 'not-applicable')
    return given.reason.trim() === '' ? 'Does not apply here, without a reason' : `Does not apply here: ${given.reason.trim()}`;
  return said ?? `Level ${given.level}`;
}

const insteadWords = (held: MyAnswer | null) =>
  held ? 'The answer that you gave before it counted' : 'You have no answer in that vote';

function inTheWay(problem: Problem | null): string {
  if (problem?.code === 'meeting-paused') return 'the meeting is paused';
  return problem && problem.status >= 429 ? 'Candour does not answer' : 'no connection';
}

const refusedWords = (problem: Problem | null) =>
  problem?.status === 401
    ? 'Not saved: you are signed out. Your answer waits on this device'
    : `Not saved: ${problem?.detail || 'it was refused'}`;
