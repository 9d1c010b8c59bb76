import { Details } from './Details.js';
import { Table } from './Table.js';

interface LineMistake {
  readonly line: number;
  readonly message: string;
}

const SHOWN = 50;

/** What is wrong in a file, by its lines: nothing of it is kept until it is mended. */
export function LineMistakes({ mistakes }: { mistakes: readonly LineMistake[] }) {
  if (mistakes.length === 0) return null;
  const rows = mistakes.map((mistake, place) => ({ ...mistake, place }));
  const table = (some: typeof rows, caption: string) => (
    <Table
      caption={caption}
      rows={some}
      rowKey={({ place }) => String(place)}
      columns={[
        { key: 'line', heading: 'Where', cell: ({ line }) => `Line ${line}` },
        { key: 'what', heading: 'What is wrong', cell: ({ message }) => message },
      ]}
    />
  );
  return (
    <>
      <p>Correct these lines in the file, choose it again, and look again. Nothing has been changed.</p>
      {table(rows.slice(0, SHOWN), mistakes.length === 1 ? 'One mistake' : `${mistakes.length} mistakes`)}
      {rows.length > SHOWN ? (
        <Details summary={`The other ${rows.length - SHOWN}`}>{table(rows.slice(SHOWN), 'The other mistakes')}</Details>
      ) : null}
    </>
  );
}
