import type { ReactNode } from 'react';
import { month } from '../../platform/in-london.js';
import { scrollable } from '../../ui/scrollable.js';
import type { Cell } from './cells.js';
import type { Comparison, Row } from './comparison.js';
import { MatrixCell } from './MatrixCell.js';

export interface MatrixColumn {
  readonly code: string;
  /** Its title, as a link to what lies behind it. */
  readonly heading: ReactNode;
  /** Levels of the scale; null where the figure is a word and has no shade. */
  readonly names: readonly string[] | null;
}

interface MatrixProps {
  readonly caption: string;
  readonly groups: Comparison['groups'];
  readonly columns: readonly MatrixColumn[];
  readonly cellsOf: (row: Row) => readonly Cell[];
}

/**
 * Trusts down the side, grouped by type, in the order of the alphabet as the server gives them: never by a level. A real table, so
 * that it reads cell by cell; on a phone it scrolls beneath the names, which stay.
 */
export function Matrix({ caption, groups, columns, cellsOf }: MatrixProps) {
  return (
    <div className="c-scroll" {...scrollable(caption)}>
      <table className="c-matrix">
        <caption className="nhsuk-u-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Trust</th>
            {columns.map(({ code, heading }) => (
              <th key={code} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ trustType, trusts }) => (
          <tbody key={trustType}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className="c-matrix__group">
                <span>{trustType}</span>
              </th>
            </tr>
            {trusts.map((row) => {
              const cells = cellsOf(row);
              return (
                <tr key={row.organisationId}>
                  <th scope="row" className="c-matrix__name">
                    {row.name}
                    <span className="c-matrix__about">{about(row)}</span>
                  </th>
                  {columns.map((column) => (
                    <MatrixCell key={column.code} cell={cells.find(({ code }) => code === column.code)} names={column.names} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const methods: Readonly<Record<string, string>> = {
  survey: 'scored before the meeting',
  room: 'scored in the room',
  both: 'scored before the meeting and in the room',
};

/** What every figure of a row carries: date, method, coverage, version; and why it does not compare. */
function about({ waveDate, method, coverage, instrumentVersion, whyNot }: Row): string {
  if (!waveDate) return '';
  const facts = [
    month(waveDate),
    methods[method ?? ''] ?? '',
    coverage ? `${lowerFirst(coverage)} of the board answered` : '',
    `version ${instrumentVersion}`,
  ];
  const why = whyNot.length > 0 ? ` Does not compare: ${whyNot.map(lowerFirst).join('; ')}.` : '';
  return `${facts.filter((fact) => fact !== '').join(', ')}.${why}`;
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
