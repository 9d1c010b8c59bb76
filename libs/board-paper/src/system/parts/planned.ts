import { heading, lead, list, partHeading, table } from '../../blocks.js';
import type { Block } from '../../outline.js';
import type { PlannedRow, SystemFindings } from '../system-findings.js';

/** Where boards want to be higher, by when; where the day has passed; and the shared gap that nobody plans to close. */
export function planned({ planned: coming, passed, unplanned }: SystemFindings): Block[] {
  if (coming.length + passed.length + unplanned.length === 0) return [];
  return [
    partHeading('planned', 'What is planned'),
    lead(
      coming.length > 0
        ? 'What boards that share their ambitions want to reach, by days still to come.'
        : 'On no question do enough boards share an ambition whose day is still to come.',
    ),
    ...(coming.length > 0 ? [movement('Planned movement', 'Who wants to move, and by when', coming)] : []),
    ...(passed.length > 0
      ? [
          heading(2, 'The day has passed, and the level is not there yet'),
          movement('Ambitions whose day has passed', 'Who wanted to move, and by when', passed),
        ]
      : []),
    ...(unplanned.length > 0 ? [heading(2, 'Shared gaps that nobody plans to close'), list(unplanned)] : []),
  ];
}

function movement(title: string, who: string, rows: readonly PlannedRow[]): Block {
  const columns = [
    ['Question', 45],
    [who, 55],
  ] as const;
  return table(
    title,
    columns,
    rows.map((row) => [row.title, row.words]),
  );
}
