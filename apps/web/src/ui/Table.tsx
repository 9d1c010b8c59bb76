import type { ReactNode } from 'react';
import { scrollable } from './scrollable.js';

export interface Column<Row> {
  readonly key: string;
  readonly heading: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right-aligned. */
  readonly numeric?: boolean;
}

interface TableProps<Row> {
  /** Always there for who cannot see it; `captionHidden` when the heading above says the same. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  /** The first column is the row's heading. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** On a phone each row becomes a small block with its headings inside (the default), or the table scrolls sideways. */
  readonly onPhone?: 'blocks' | 'scroll';
}

/** A table with a caption and headed rows. An empty list is `Empty`'s business, not an empty table. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, onPhone = 'blocks' }: TableProps<Row>) {
  return (
    <div className="c-scroll" {...(onPhone === 'scroll' ? scrollable(caption) : {})}>
      <table className={`c-table c-table--${onPhone}`}>
        <caption className={captionHidden ? 'nhsuk-u-visually-hidden' : 'c-table__caption'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'c-number' : undefined}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) => {
                const words = (
                  <>
                    {index > 0 && onPhone === 'blocks' ? (
                      <span className="c-table__heading" aria-hidden="true">
                        {column.heading}
                      </span>
                    ) : null}
                    <span>{column.cell(row)}</span>
                  </>
                );
                const look = column.numeric ? 'c-number' : undefined;
                return index === 0 ? (
                  <th key={column.key} scope="row" className={look}>
                    {words}
                  </th>
                ) : (
                  <td key={column.key} className={look}>
                    {words}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
