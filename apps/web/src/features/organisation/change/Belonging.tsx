import { useState } from 'react';
import { api, ifMatch } from '../../../platform/api.js';
import { dayInLondon } from '../../../platform/in-london.js';
import { useAction } from '../../../platform/use-action.js';
import { Details } from '../../../ui/Details.js';
import { Select } from '../../../ui/Select.js';
import { everythingOfRegister, type OrganisationWithSystems, type Places } from '../register.js';
import { BelongingRow } from './BelongingRow.js';
import { type Span, SpanForm } from './SpanForm.js';

interface BelongingProps {
  readonly organisation: OrganisationWithSystems;
  readonly systems: Places['systems'];
}

/** The systems of a trust: as many as it belongs to, each from a day to a day. */
export function Belonging({ organisation, systems }: BelongingProps) {
  const { id: organisationId, name } = organisation;
  const [adding, setAdding] = useState(0);
  return (
    <section aria-labelledby="belonging-title">
      <h2 id="belonging-title">Systems</h2>
      {organisation.systems.length === 0 ? (
        <p>None: what {name} publishes has no reader in a system.</p>
      ) : (
        <ul className="c-plain">
          {organisation.systems.map(({ membershipId, version, ...system }) => {
            const path = { organisationId, membershipId };
            return (
              <BelongingRow
                key={membershipId}
                {...system}
                id={membershipId}
                note={system.byHand ? 'Said by hand: a file that does not list it leaves it as it is.' : undefined}
                onChange={(body) =>
                  api.PUT('/api/organisations/{organisationId}/memberships/{membershipId}', {
                    ...{ params: { path }, body, headers: ifMatch(version) },
                  })
                }
                onTakeOut={() =>
                  api.DELETE('/api/organisations/{organisationId}/memberships/{membershipId}', {
                    ...{ params: { path }, headers: ifMatch(version) },
                  })
                }
              />
            );
          })}
        </ul>
      )}
      <Details key={adding} summary="Add a system">
        <AddSystem organisation={organisation} systems={systems} onAdded={() => setAdding(adding + 1)} />
      </Details>
    </section>
  );
}

function AddSystem({ organisation, systems, onAdded }: BelongingProps & { onAdded: () => void }) {
  const [systemId, setSystemId] = useState('');
  const add = useAction<Span, unknown>({
    send: (span, headers) =>
      api.POST('/api/organisations/{organisationId}/memberships', {
        params: { path: { organisationId: organisation.id }, header: headers },
        body: { systemId, ...span },
      }),
    refresh: everythingOfRegister,
    said: 'The system is added',
    done: onAdded,
  });
  return (
    <SpanForm
      name="new-system"
      from={dayInLondon(new Date())}
      to={null}
      step="Add the system"
      action={add}
      wrong={(): Record<string, string> => (systemId === '' ? { systemId: 'Choose a system' } : {})}
    >
      <Select
        name="systemId"
        label="System"
        empty="Choose a system"
        options={systems
          .filter(({ demonstration }) => demonstration === organisation.demonstration)
          .map(({ id, name }) => ({ value: id, words: name }))}
        value={systemId}
        onChange={setSystemId}
        error={add.problem?.fields.systemId}
      />
    </SpanForm>
  );
}
