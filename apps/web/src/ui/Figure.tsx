import type { ReactNode } from 'react';
import { Details } from './Details.js';
import { Drawing, type DrawingNode } from './Drawing.js';
import { Table } from './Table.js';

export interface FigureTable {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

interface FigureProps {
  /** What the picture shows, as a sentence that could be read aloud. A picture never stands without it. */
  readonly finding: ReactNode;
  readonly drawing: DrawingNode;
  /** The same numbers as a table, folded below. */
  readonly table: FigureTable;
}

/** A chart: its finding first, then the picture (for the eye only: it says nothing that the words and the table do not), then its numbers. */
export function Figure({ finding, drawing, table }: FigureProps) {
  const numbered = table.rows.map((cells, position) => ({ cells, position }));
  return (
    <figure className="c-figure">
      <figcaption className="c-figure__finding">{finding}</figcaption>
      <div className="c-figure__scroll" aria-hidden="true">
        <Drawing node={drawing} />
      </div>
      <Details summary="The numbers as a table">
        <Table
          caption={table.caption}
          onPhone="scroll"
          rows={numbered}
          rowKey={(row) => String(row.position)}
          columns={table.headings.map((heading, index) => ({
            key: heading,
            heading,
            numeric: index > 0 && table.rows.every((cells) => typeof cells[index] === 'number'),
            cell: (row: { cells: readonly (string | number)[] }) => row.cells[index] ?? 'No data',
          }))}
        />
      </Details>
    </figure>
  );
}
