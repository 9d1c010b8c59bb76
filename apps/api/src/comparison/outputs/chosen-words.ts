import { dayInFull } from '../publication/published-words.js';
import type { Choice } from './gather-system.step.js';

/** What was chosen to be looked at, a sentence each, so that nobody takes a part for the whole. */
export function chosenInWords({ waveFrom, waveTo, type, setting }: Choice): string[] {
  return [
    ...(waveFrom === null && waveTo === null ? [] : [`Only waves ${between(waveFrom, waveTo)} are looked at.`]),
    ...(type === null ? [] : [`Only trusts of the type ${type} are looked at.`]),
    ...(setting === null ? [] : [`Only trusts with the care setting ${setting} are looked at.`]),
  ];
}

function between(from: string | null, to: string | null): string {
  return [from === null ? '' : `from ${dayInFull(from)}`, to === null ? '' : `until ${dayInFull(to)}`]
    .filter((words) => words !== '')
    .join(' ');
}
