import type { OnItsWay } from '../../platform/on-its-way.js';
import type { Draft, MyAnswer } from './room-answer.js';

/** What is true of my answer in this vote, in words. Never *Saved* before the server has said so. */
export function savedWords(onItsWay: OnItsWay<Draft> | null, row: MyAnswer | null): string {
  if (!onItsWay) {
    if (!row) return 'Not answered yet';
    return row.standing || row.kind === null ? 'Your earlier answer stands' : 'Saved';
  }
  const { standing, problem } = onItsWay;
  switch (standing) {
    case 'saving':
      return 'Saving…';
    case 'saved':
      return 'Saved';
    case 'unfinished':
      return 'Not saved yet: say why it does not apply';
    case 'retrying':
      return problem?.code === 'meeting-paused'
        ? 'Not saved: the meeting is paused. We keep trying'
        : 'Not saved: no connection. We keep trying, stay on this page';
    case 'not-counted':
      return 'Not counted: the round was locked before your answer arrived';
    case 'elsewhere':
      return 'Not saved: you answered on another device. That answer stands unless you choose again';
    case 'refused':
      return `Not saved: ${problem?.detail || 'it was refused'}`;
  }
}
