import { medianWords, spreadChart } from '@candour/charts';
import type { CSSProperties } from 'react';
import type { PresentedItem, Spread } from './presenter.js';
import './pictures.scss';

interface ColumnsProps {
  readonly item: PresentedItem;
  readonly spread: Spread;
  /** What stands for a column of full height. */
  readonly tallest: number;
  readonly heading: string | null;
  /** Whether levels are counted: always of a question; of a check only where a picture without names stands beside it. */
  readonly numbered: boolean;
  /** The vote before, beside this one: its levels go by their numbers, which stand in the same order. */
  readonly small?: boolean;
}

/**
 * What was answered as columns, one a level, that rise together; the median marked. Where counts may not be shown there are places
 * without heights; where no level may, nothing. It draws what is in the spread, so it can show no more. The sentence stands below it,
 * and its numbers are a table for whoever cannot see the picture.
 */
export function Columns({ item, spread, tallest, heading, numbered, small = false }: ColumnsProps) {
  const { counts, median } = spread;
  const { table } = spreadChart({ itemTitle: item.title, levelNames: item.levels.map(({ name }) => name), spread });
  const style = { '--levels': item.levels.length, '--median': median ?? 0 } as CSSProperties;
  return (
    <figure className={`w-columns${small ? ' w-columns--small' : ''}`} key={`${item.itemCode} ${item.roundNumber}`}>
      {heading ? <figcaption className="w-columns__heading">{heading}</figcaption> : null}
      {median === null ? (
        <p className="w-small">
          {spread.answered} of {spread.eligible} answered
        </p>
      ) : (
        <div className="w-columns__picture" style={style} aria-hidden="true">
          <div className="w-columns__bars">
            {item.levels.map(({ level }) => {
              const count = counts?.[level - 1] ?? null;
              return (
                <div className="w-columns__bar" key={level}>
                  {count === null ? null : <span className="w-columns__count">{count}</span>}
                  {count ? <span className="w-columns__rising" style={{ height: `${(82 * count) / tallest}%` }} /> : null}
                </div>
              );
            })}
          </div>
          <div className="w-columns__median">
            <span className="w-columns__mark" />
            <span>median {medianWords(median)}</span>
          </div>
          <div className="w-columns__names">
            {item.levels.map(({ level, name }) => (
              <span key={level}>
                {numbered ? <span className="w-columns__number">{level}</span> : null}
                {small ? '\u00a0' : name}
              </span>
            ))}
          </div>
        </div>
      )}
      <table className="nhsuk-u-visually-hidden">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([what, figure]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{figure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
