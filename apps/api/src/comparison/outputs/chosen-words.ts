import { dayInFull } from '../../platform/words.js';
import type { Choice } from '../comparison-query.js';

/** What was chosen to be looked at, a sentence each, so that nobody takes a part for the whole. */
export function chosenInWords({ waveFrom, waveTo, type, setting }: Choice): string[] {
  return [
    ...(waveFrom === undefined && waveTo === undefined ? [] : [`Only waves ${between(waveFrom, waveTo)} are looked at.`]),
    ...(type === undefined ? [] : [`Only trusts of the type ${type} are looked at.`]),
    ...(setting === undefined ? [] : [`Only trusts with the care setting ${setting} are looked at.`]),
  ];
}

function between(from: string | undefined, to: string | undefined): string {
  return [from === undefined ? '' : `from ${dayInFull(from)}`, to === undefined ? '' : `until ${dayInFull(to)}`]
    .filter((words) => words !== '')
    .join(' ');
}
