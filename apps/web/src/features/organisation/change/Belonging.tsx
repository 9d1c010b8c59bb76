import { useState } from 'react';
import { api, ifMatch } from '../../../platform/api.js';
import { Details } from '../../../ui/Details.js';
import type { OrganisationWithSystems, Places } from '../register.js';
import { AddSystem } from './AddSystem.js';
import { BelongingRow } from './BelongingRow.js';

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
        <AddSystem
          name="new-system"
          systems={systems}
          demonstration={organisation.demonstration}
          send={(body, headers) =>
            api.POST('/api/organisations/{organisationId}/memberships', {
              params: { path: { organisationId }, header: headers },
              body,
            })
          }
          onAdded={() => setAdding(adding + 1)}
        />
      </Details>
    </section>
  );
}
