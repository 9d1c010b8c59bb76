import { lead, partHeading, quiet, table } from '../../blocks.js';
import type { Block } from '../../outline.js';
import type { Redaction } from '../redactions.js';

/** The redaction log, the last part of the paper: what is left out, by which rule, in how many places. */
export function leftOut(redactions: readonly Redaction[]): Block[] {
  const rows = redactions.map(({ what, why, count }) => [what, why, placesWords(count)]);
  const columns = [
    ['Left out', 42],
    ['Why', 40],
    ['Places', 18],
  ] as const;
  return [
    partHeading('left-out', 'What is left out of this paper', true),
    lead('The full paper is for the private session of the board. This is everything of it that does not stand here.'),
    table('What is left out, and why', columns, rows),
    quiet(
      'Places are those where something of this kind could stand, whether or not it does. Where the number itself would tell something, it is not counted. The list is the same whatever the board said.',
    ),
  ];
}

/** @example placesWords(null) // 'Not counted' */
export function placesWords(count: number | null): string {
  if (count === null) return 'Not counted';
  return count === 1 ? 'One' : String(count);
}
