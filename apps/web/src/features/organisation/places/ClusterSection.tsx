import { useState } from 'react';
import { api, ifMatch } from '../../../platform/api.js';
import { useAction } from '../../../platform/use-action.js';
import { Details } from '../../../ui/Details.js';
import { Tag } from '../../../ui/Tag.js';
import { AddSystem } from '../change/AddSystem.js';
import { BelongingRow } from '../change/BelongingRow.js';
import { type Cluster, everythingOfRegister, type Places } from '../register.js';
import { NameForm } from './NameForm.js';

interface ClusterSectionProps {
  readonly cluster: Cluster;
  readonly systems: Places['systems'];
}

/** One cluster, with the systems that are or were in it. */
export function ClusterSection({ cluster, systems }: ClusterSectionProps) {
  const [changes, setChanges] = useState(0);
  const { id: clusterId, name, demonstration } = cluster;
  return (
    <section className="c-cluster" aria-labelledby={`cluster-${clusterId}`}>
      <h3 id={`cluster-${clusterId}`}>
        {name} {demonstration ? <Tag>made up</Tag> : null}
      </h3>
      {cluster.systems.length === 0 ? <p>No system is in it yet.</p> : null}
      <ul className="c-plain">
        {cluster.systems.map(({ id, version, name: system, from, to }) => {
          const path = { clusterId, membershipId: id };
          return (
            <BelongingRow
              key={id}
              id={id}
              name={system}
              from={from}
              to={to}
              onChange={(body) =>
                api.PUT('/api/register/clusters/{clusterId}/systems/{membershipId}', {
                  params: { path },
                  body,
                  headers: ifMatch(version),
                })
              }
              onTakeOut={() =>
                api.DELETE('/api/register/clusters/{clusterId}/systems/{membershipId}', {
                  params: { path },
                  headers: ifMatch(version),
                })
              }
            />
          );
        })}
      </ul>
      <Details key={`add ${changes}`} summary={`Add a system to ${name}`}>
        <AddSystem
          name={`add-${clusterId}`}
          systems={systems}
          demonstration={demonstration}
          send={(body, headers) =>
            api.POST('/api/register/clusters/{clusterId}/systems', { params: { path: { clusterId }, header: headers }, body })
          }
          onAdded={() => setChanges(changes + 1)}
        />
      </Details>
      <Details key={`name ${cluster.version}`} summary={`Rename ${name}`}>
        <RenameCluster cluster={cluster} />
      </Details>
    </section>
  );
}

function RenameCluster({ cluster: { id: clusterId, name, version } }: { cluster: Cluster }) {
  const rename = useAction<string, unknown>({
    send: (words) =>
      api.PUT('/api/register/clusters/{clusterId}', {
        params: { path: { clusterId } },
        body: { name: words },
        headers: ifMatch(version),
      }),
    refresh: everythingOfRegister,
    said: 'The cluster is renamed',
  });
  return <NameForm field={`rename-${clusterId}`} label="New name" name={name} step="Rename" action={rename} />;
}
