import { useState } from 'react';
import { day } from '../../platform/in-london.js';
import { Button } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Checkboxes.js';
import { Confirm } from '../../ui/Confirm.js';
import { Details } from '../../ui/Details.js';
import { LineMistakes } from '../../ui/LineMistakes.js';
import { Table } from '../../ui/Table.js';
import { figuresInWords, scaleInWords } from './figures-in-words.js';
import type { Preview } from './queries.js';

interface KeepItProps {
  readonly preview: Preview;
  readonly leavesOut: boolean;
  /** Whether the preview is of what is chosen here. */
  readonly settled: boolean;
  readonly onLeaveOut: (leaveOut: boolean) => void;
  readonly waiting: boolean;
  readonly onKeep: () => void;
}

/** What an import would keep, what stands in its way, and the step itself. */
export function KeepIt({ preview, leavesOut, settled, onLeaveOut, waiting, onKeep }: KeepItProps) {
  const [asking, setAsking] = useState(false);
  const { measures, unknown, mistakes, ready } = preview;
  const sum = figuresInWords(preview);
  return (
    <section aria-labelledby="kept-title">
      <h2 id="kept-title">What would be kept</h2>
      <p>
        {mistakes.length > 0
          ? 'Nothing, until these lines are mended.'
          : `${sum}, in ${measures.length === 1 ? 'one measure' : `${measures.length} measures`}.`}
      </p>
      <LineMistakes mistakes={mistakes} />
      {unknown.length > 0 ? (
        <>
          <h3>The register does not know {unknown.length === 1 ? 'one of the codes' : `${unknown.length} of the codes`}</h3>
          <ul>
            {unknown.map(({ line, code, name }) => (
              <li key={line}>
                Line {line}: {code} {name}
              </li>
            ))}
          </ul>
          <div className="nhsuk-checkboxes nhsuk-u-margin-bottom-4">
            <Checkbox
              name="leaveOutUnknown"
              words="Leave these rows out, and import the rest"
              hint="Or bring a newer register in first: all that you have typed here is kept, and only the file is chosen again."
              checked={leavesOut}
              onChange={onLeaveOut}
            />
          </div>
        </>
      ) : null}
      {mistakes.length === 0 ? <Found preview={preview} /> : null}
      {ready && settled ? (
        <Button waiting={waiting} onPress={() => setAsking(true)}>
          Import it
        </Button>
      ) : null}
      <Confirm
        open={asking}
        title="Import this table?"
        step="Import it"
        rank="primary"
        onConfirm={() => {
          // A refusal names fields of the page: it is said there.
          setAsking(false);
          onKeep();
        }}
        onCancel={() => setAsking(false)}
      >
        <p>
          {sum} will be kept. Everybody at those organisations can see them. You can undo the import at any time. Next you say
          beside which sections they stand.
        </p>
      </Confirm>
    </section>
  );
}

function Found({ preview: { measures, periods, sample, closed, otherNames } }: { preview: Preview }) {
  return (
    <>
      {closed.length > 0 ? (
        <Details summary={`Closed since: ${closed.length}`} open={closed.length <= 5}>
          <ul>
            {closed.map(({ line, name, closedOn, successor }) => (
              <li key={line}>
                {name}, closed on {day(closedOn)}. Its figures stay under its name
                {successor ? `, and stand with those of ${successor} as of a predecessor` : ''}.
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      {otherNames.length > 0 ? (
        <Details summary={`Another name than in the register: ${otherNames.length}`} open={otherNames.length <= 5}>
          <p>Is it the right code? If not, correct it in the file.</p>
          <ul>
            {otherNames.map(({ line, code, name, inRegister }) => (
              <li key={line}>
                Line {line}, {code}: ‘{name}’ in the file, ‘{inRegister}’ in the register
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      {periods.length > 0 ? (
        <p>
          Years or periods, newest first: {periods.join(', ')}. Where an organisation has several, the newest stands beside its
          level.
        </p>
      ) : null}
      <Table
        caption="Measures"
        rows={measures}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', heading: 'Measure', cell: ({ name }) => name },
          { key: 'scale', heading: 'Scale', cell: ({ scale }) => scaleInWords(scale) },
          { key: 'figures', heading: 'Figures', cell: ({ figures }) => figures, numeric: true },
          { key: 'least', heading: 'Smallest', cell: ({ smallest }) => smallest ?? '–', numeric: true },
          { key: 'most', heading: 'Largest', cell: ({ largest }) => largest ?? '–', numeric: true },
        ]}
      />
      <Table
        caption="The first organisations, as they would be kept"
        onPhone="scroll"
        rows={sample}
        rowKey={({ code }) => code}
        columns={[
          { key: 'name', heading: 'Organisation', cell: ({ name, code }) => `${name} (${code})` },
          ...measures.map((measure, place) => ({
            key: measure.name,
            heading: measure.name,
            cell: ({ figures }: Preview['sample'][number]) => figures[place] || '–',
            numeric: true,
          })),
        ]}
      />
    </>
  );
}
