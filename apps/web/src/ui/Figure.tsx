import type { Chart } from '@candour/charts';
import { Details } from './Details.js';
import { Drawing } from './Drawing.js';
import { scrollable } from './scrollable.js';
import { Table } from './Table.js';

interface FigureProps {
  readonly chart: Chart;
  /** Where the finding stands in the text above already, as on the results of a trust. */
  readonly findingHidden?: boolean;
}

/** How far a picture may shrink before its words are too small to read: then it scrolls instead. */
const smallest = 0.8;

/** A chart: its finding as a sentence first, then the picture, then its numbers as a table. None of the three goes without the others. */
export function Figure({ chart, findingHidden = false }: FigureProps) {
  const rows = chart.table.rows.map((cells, position) => ({ cells, position }));
  return (
    <figure className="c-figure">
      <figcaption className={findingHidden ? 'nhsuk-u-visually-hidden' : 'c-figure__finding'}>{chart.finding}</figcaption>
      <div className="c-figure__scroll" {...scrollable(chart.table.caption)}>
        <div style={{ minWidth: Math.round(chart.width * smallest), maxWidth: chart.width }}>
          <Drawing node={chart.svg} />
        </div>
      </div>
      <Details summary="The numbers as a table">
        <Table
          caption={chart.table.caption}
          onPhone="scroll"
          rows={rows}
          rowKey={(row) => String(row.position)}
          columns={chart.table.columns.map((heading, index) => ({
            key: heading,
            heading,
            cell: (row: (typeof rows)[number]) => row.cells[index] ?? 'No data',
          }))}
        />
      </Details>
    </figure>
  );
}
