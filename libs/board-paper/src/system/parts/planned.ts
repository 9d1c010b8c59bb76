import { heading, lead, list, partHeading, table } from '../../blocks.js';
import type { Block } from '../../outline.js';
import type { SystemFindings } from '../system-findings.js';

/** Where boards want to be higher, by when, and the shared gap that nobody plans to close. */
export function planned({ planned: rows, unplanned }: SystemFindings): Block[] {
  if (rows.length === 0 && unplanned.length === 0) return [];
  const opening =
    rows.length > 0
      ? 'What boards that share their ambitions want to reach.'
      : 'No ambition is shared by enough boards to be told.';
  const columns = [
    ['Question', 45],
    ['Who wants to move, and by when', 55],
  ] as const;
  return [
    partHeading('planned', 'What is planned'),
    lead(opening),
    ...(rows.length > 0
      ? [
          table(
            'Planned movement',
            columns,
            rows.map(({ title, words }) => [title, words]),
          ),
        ]
      : []),
    ...(unplanned.length > 0 ? [heading(2, 'Shared gaps that nobody plans to close'), list(unplanned)] : []),
  ];
}
