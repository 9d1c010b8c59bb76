import { day } from '../../../platform/in-london.js';
import { Details } from '../../../ui/Details.js';
import { Table } from '../../../ui/Table.js';
import type { ChangesOfRegister, RegisterChanges } from '../register.js';
import { factWords } from './fact-words.js';
import { inOneSentence } from './sum-of-changes.js';

/** What an import would change, or has changed: by kind of change, with how many; mistakes first. */
export function ChangesView({ changes }: { changes: RegisterChanges }) {
  const { mistakes, saved, keptClosed, notInFile } = changes;
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{saved ? 'What has changed' : 'What would change'}</h2>
      <p role="status">{inOneSentence(changes)}</p>
      {mistakes.length > 0 ? <Mistakes mistakes={mistakes} /> : <ChangesByKind changes={changes} />}
      <Kind
        heading="Stay closed"
        rows={keptClosed.map(({ code, name }) => [code, `${name}: that a file lists it does not open it again`])}
      />
      {mistakes.length > 0 ? null : <NotInFile told={notInFile} />}
    </section>
  );
}

/** What nothing is said of, so that nobody takes it for checked. */
function NotInFile({ told }: { told: RegisterChanges['notInFile'] }) {
  return told.map(({ file, what }) => (
    <p key={file} className="c-quiet">
      Not in the file of {names[file]}, so left as it is: {what.join(', ')}.
      {file === 'trusts' && what.includes('systems') ? ' A trust that is new belongs to no system until you say to which.' : ''}
    </p>
  ));
}

/** Changes of the register by kind, folded where there are many. */
export function ChangesByKind({ changes }: { changes: ChangesOfRegister }) {
  const { added, renamed, moved, merged, amended, closed, clustered, removed } = changes;
  return (
    <>
      <Kind heading="Merged" rows={merged.map(({ code, name, into, on }) => [code, `${name} into ${into} on ${day(on)}`])} />
      <Kind heading="Closed" rows={closed.map(({ code, name }) => [code, name])} />
      <Kind heading="New" rows={added.map(({ code, name }) => [code, name])} />
      <Kind heading="Renamed" rows={renamed.map(({ code, from, to }) => [code, `${from} is now ${to}`])} />
      <Kind heading="In other systems" rows={moved.map((one) => [one.code, fromAndTo(one, 'no system')])} />
      <Kind heading="In another cluster" rows={clustered.map((one) => [one.code, fromAndTo(one, 'no cluster')])} />
      <Kind
        heading="Amended"
        rows={amended.map(({ code, name, what }) => [
          code,
          `${name}: ${what.map(({ fact, from, to }) => `${factWords(fact)} ${to ?? 'empty'}${from === null ? '' : ` (was ${from})`}`).join('; ')}`,
        ])}
      />
      <Kind heading="Taken out" rows={removed.map(({ code, name }) => [code, name])} />
    </>
  );
}

function fromAndTo({ name, from, to, on }: RegisterChanges['moved'][number], none: string): string {
  return on === null
    ? `${name}: now ${to ?? none}, until now ${from ?? none}`
    : `${name} moves from ${from ?? none} to ${to ?? none} on ${day(on)}`;
}

const fewEnoughToShow = 20;

function Kind({ heading, rows }: { heading: string; rows: readonly (readonly [code: string | null, words: string])[] }) {
  if (rows.length === 0) return null;
  return (
    <Details summary={`${heading}: ${rows.length}`} open={rows.length <= fewEnoughToShow}>
      <ul className="c-changes">
        {rows.map(([code, words]) => (
          <li key={`${code} ${words}`}>
            {code === null ? null : <span className="c-changes__code">{code}</span>} {words}
          </li>
        ))}
      </ul>
    </Details>
  );
}

const files = { trusts: 'Trusts', systems: 'Integrated care boards' } as const;
const names = { trusts: 'trusts', systems: 'integrated care boards' } as const;

function Mistakes({ mistakes }: { mistakes: RegisterChanges['mistakes'] }) {
  const rows = mistakes.map((mistake, place) => ({ ...mistake, place }));
  return (
    <>
      <p>Correct these lines in the files, choose them again, and look again. Nothing has been imported.</p>
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
