import { lead, list, partHeading, quiet, table } from '../../blocks.js';
import type { Block } from '../../outline.js';
import type { SystemFindings } from '../system-findings.js';
import { restsOn } from './rests-on.js';

/** What became of the published levels since each trust's wave before. */
export function change({ change: { sentences, rows, basis } }: SystemFindings): Block[] {
  if (sentences.length === 0 && rows.length === 0) return [];
  const columns = [
    ['Trust', 35],
    ['Question or section', 35],
    ['Since its last wave', 30],
  ] as const;
  return [
    partHeading('change', 'What changed since the last wave'),
    ...(sentences[0] === undefined ? [] : [lead(sentences[0])]),
    ...(sentences.length > 1 ? [list(sentences.slice(1))] : []),
    ...(rows.length > 0
      ? [
          table(
            'Change since the last wave',
            columns,
            rows.map(({ trust, title, words }) => [trust, title, words]),
          ),
        ]
      : []),
    ...restsOn(basis),
    quiet('A rise counts as proved only where the evidence rose with it. Two scores a year do not make a trend.'),
  ];
}
