import { heading, lead, partHeading, quiet, table } from '../../blocks.js';
import type { Block } from '../../outline.js';
import { day } from '../../words.js';
import type { OutsideSource, SystemFindings } from '../system-findings.js';

/** What others have published of the same trusts, beside what their boards say, with source, date and licence. */
export function outsideFigures({ outside }: SystemFindings): Block[] {
  const sources = outside.filter(({ rows }) => rows.length > 0);
  if (sources.length === 0) return [];
  const columns = [
    ['Trust', 24],
    ['Measure', 16],
    ['Published', 10],
    ['Its board', 22],
    ['Beside each other', 28],
  ] as const;
  return [
    partHeading('outside', 'Figures from outside'),
    lead(
      'These figures were published by others. They answer other questions, on scales of their own, and count in no level here.',
    ),
    ...sources.flatMap(({ rows, ...source }) => [
      heading(2, source.title),
      table(
        source.title,
        columns,
        rows.map(({ trust, measure, value, own, gap }) => [trust, measure, value, own, gap]),
      ),
      quiet(whereFrom(source)),
    ]),
  ];
}

/** Where a table comes from and how its licence asks for it to be named: it goes wherever its figures go. */
const whereFrom = ({ publisher, publishedOn, collected, licence, attribution, url }: Omit<OutsideSource, 'rows'>) =>
  [
    `Source: ${publisher}, published on ${day(publishedOn)}, of ${collected}.`,
    `Licence: ${licence}.`,
    `${attribution.replace(/\.$/, '')}.`,
    ...(url === null ? [] : [`Found at ${url}`]),
  ].join(' ');
