import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../platform/api.js';
import { dayAndTime } from '../../../platform/in-london.js';
import { paths } from '../../../platform/paths.js';
import { useRouteParam } from '../../../platform/route.js';
import { useAction } from '../../../platform/use-action.js';
import { Button } from '../../../ui/Button.js';
import { Confirm } from '../../../ui/Confirm.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { InsetText } from '../../../ui/InsetText.js';
import { Link } from '../../../ui/Link.js';
import { Page } from '../../../ui/Page.js';
import { everythingOfRegister, type RegisterImport as Import, importQuery } from '../register.js';
import '../organisation.scss';
import { ChangesByKind } from './ChangesView.js';
import { sumOf } from './sum-of-changes.js';

/** One change of the register: what it did, and taking it back, or what stands in the way of that. */
export function RegisterImport() {
  const { data } = useSuspenseQuery(importQuery(useRouteParam('importId')));
  const { way, words, at, byName, undoneByName, undoneAt, changes, touched } = data;
  return (
    <Page
      title={words ?? (way === 'file' ? 'Import of a file' : 'Changed by hand')}
      caption={`${byName}, ${dayAndTime(at)}`}
      back={{ to: paths.registerChanges(), words: 'Back to what was changed' }}
    >
      {undoneByName && undoneAt ? (
        <InsetText>
          <p>
            This was undone by {undoneByName}, {dayAndTime(undoneAt)}.
          </p>
        </InsetText>
      ) : null}
      <h2>What it changed</h2>
      {sumOf(changes) === 0 ? (
        <p>{touched === 0 ? 'Nothing.' : 'Dates only: see the organisations.'}</p>
      ) : (
        <ChangesByKind changes={changes} />
      )}
      {undoneByName === null && touched > 0 ? <Undo of={data} /> : null}
    </Page>
  );
}

function Undo({ of: { id, obstacles } }: { of: Import }) {
  const [asking, setAsking] = useState(false);
  const undo = useAction<string, void>({
    send: async (importId, headers) => {
      await api.POST('/api/register/imports/{importId}/undo', { params: { path: { importId }, header: headers } });
    },
    refresh: everythingOfRegister,
    said: 'It is undone',
    done: () => setAsking(false),
  });
  const obstructed = undo.problem?.code === 'undo-obstructed';
  // The server names also what it finds only when it tries.
  const inTheWay = obstacles.length > 0 ? obstacles : obstructed ? named(undo.problem?.fields ?? {}) : [];
  return (
    <section aria-labelledby="undo-title">
      <h2 id="undo-title">Undo it</h2>
      {inTheWay.length > 0 ? (
        <>
          <p role="status">It cannot be undone: what it touched has been changed since. This stands in the way:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {inTheWay.map(({ organisationId, words }) => (
              <li key={words}>{organisationId ? <Link to={paths.organisation(organisationId)}>{words}</Link> : words}</li>
            ))}
          </ul>
          <p>
            Undo the later change first, which stands under <Link to={paths.registerChanges()}>What was changed</Link>, or put it
            right by hand.
          </p>
        </>
      ) : (
        <>
          <p>Everything it touched goes back to what it was before.</p>
          <Button rank="secondary" onPress={() => setAsking(true)}>
            Undo
          </Button>
        </>
      )}
      <Confirm
        open={asking && !obstructed}
        title="Undo this change of the register?"
        step="Undo"
        waiting={undo.waiting}
        onConfirm={() => undo.start(id)}
        onCancel={() => {
          setAsking(false);
          undo.clear();
        }}
      >
        <ErrorSummary problem={undo.problem} />
        <p>Everything it touched goes back to what it was before. Who undid it stays on record. To have it again, do it again.</p>
      </Confirm>
    </section>
  );
}

const named = (fields: Readonly<Record<string, string>>): Import['obstacles'] =>
  Object.entries(fields).map(([path, words]) => ({ organisationId: path === 'register' ? null : path, words }));
