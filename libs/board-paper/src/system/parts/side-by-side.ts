import { list, partHeading, table } from '../../blocks.js';
import type { Block } from '../../outline.js';
import type { SystemFindings } from '../system-findings.js';
import { restsOn } from './rests-on.js';

/** The questions on the system, as its own board and its trusts answer them. */
export function sideBySide({ sideBySide: { sentences, rows, basis } }: SystemFindings): Block[] {
  if (rows.length === 0) return [];
  const columns = [
    ['Question', 40],
    ['The board of the system', 25],
    ['The trusts', 35],
  ] as const;
  return [
    partHeading('side-by-side', 'The system and its trusts side by side'),
    ...(sentences.length > 0 ? [list(sentences)] : []),
    table(
      'The same questions, asked of both',
      columns,
      rows.map(({ title, system, trusts }) => [title, system, trusts]),
    ),
    ...restsOn(basis),
  ];
}
