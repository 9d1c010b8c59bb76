import { Details } from '../../ui/Details.js';
import { Table } from '../../ui/Table.js';
import type { RegisterChanges } from './register.js';
import { inOneSentence } from './sum-of-changes.js';

/** What an import would change, or has changed: by kind of change, with how many; mistakes first. */
export function ChangesView({ changes }: { changes: RegisterChanges }) {
  const { added, renamed, moved, amended, closed, mistakes, saved } = changes;
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{saved ? 'What has changed' : 'What would change'}</h2>
      <p role="status">{inOneSentence(changes)}</p>
      {mistakes.length > 0 ? <Mistakes mistakes={mistakes} /> : null}
      <Kind heading="Closed" rows={closed.map(({ code, name }) => [code, name])} open />
      <Kind heading="Added" rows={added.map(({ code, name }) => [code, name])} />
      <Kind heading="Renamed" rows={renamed.map(({ code, from, to }) => [code, `${from} is now ${to}`])} open />
      <Kind
        heading="Moved to another system"
        rows={moved.map(({ code, name, from, to }) => [code, `${name}: ${from ? `from ${from} ` : ''}to ${to}`])}
        open
      />
      <Kind heading="Amended" rows={amended.map(({ code, name, what }) => [code, `${name}: ${what.join(', ')}`])} />
    </section>
  );
}

const fewEnoughToShow = 20;

function Kind({
  heading,
  rows,
  open,
}: {
  heading: string;
  rows: readonly (readonly [code: string, words: string])[];
  open?: boolean;
}) {
  if (rows.length === 0) return null;
  return (
    <Details summary={`${heading}: ${rows.length}`} open={open && rows.length <= fewEnoughToShow}>
      <ul className="c-changes">
        {rows.map(([code, words]) => (
          <li key={code}>
            <span className="c-changes__code">{code}</span> {words}
          </li>
        ))}
      </ul>
    </Details>
  );
}

const files = { trusts: 'Trusts', systems: 'Integrated care boards' } as const;

function Mistakes({ mistakes }: { mistakes: RegisterChanges['mistakes'] }) {
  const rows = mistakes.map((mistake, place) => ({ ...mistake, place }));
  return (
    <>
      <p>Correct these lines in the files, choose them again, and look again.</p>
      <Table
        caption="Mistakes"
        rows={rows}
        rowKey={({ place }) => String(place)}
        columns={[
          { key: 'file', heading: 'File', cell: ({ file }) => files[file] },
          { key: 'line', heading: 'Line', cell: ({ line }) => line, numeric: true },
          { key: 'what', heading: 'What is wrong', cell: ({ message }) => message },
        ]}
      />
    </>
  );
}
