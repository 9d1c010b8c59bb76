import { day } from '../../platform/in-london.js';
import type { Step } from './queries.js';

const helpedWords = { yes: 'It helped.', partly: 'It helped in part.', no: 'It did not help.' } as const;

/** Whether it helped, as it is chosen. */
export const helpedChoices = [
  { value: 'yes', words: 'Yes' },
  { value: 'partly', words: 'In part' },
  { value: 'no', words: 'No' },
] as const;

/** When a step is due, or that it is done and whether it helped. */
export function stepWords({ due, doneOn, helped }: Pick<Step, 'due' | 'doneOn' | 'helped'>): string {
  if (doneOn !== null) return `Done on ${day(doneOn)}.${helped ? ` ${helpedWords[helped]}` : ''}`;
  return due === null ? 'No day set.' : `By ${day(due)}.`;
}
