import { Table } from './Table.js';

interface Row {
  readonly cells: readonly string[];
  readonly place: number;
}

/** The first rows of a file under its headings, as they stand: to see what a column holds before saying what it is. */
export function FileSample({
  caption,
  headings,
  rows,
}: {
  caption: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  return (
    <Table
      caption={caption}
      onPhone="scroll"
      rows={rows.map((cells, place) => ({ cells, place }))}
      rowKey={({ place }) => String(place)}
      columns={headings.map((heading, place) => ({
        key: String(place),
        heading,
        cell: ({ cells }: Row) => cells[place] || '–',
      }))}
    />
  );
}
