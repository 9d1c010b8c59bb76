import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../platform/api.js';
import { paths } from '../../../platform/paths.js';
import { useAction } from '../../../platform/use-action.js';
import { Empty } from '../../../ui/Empty.js';
import { Page } from '../../../ui/Page.js';
import { Table } from '../../../ui/Table.js';
import { everythingOfRegister, placesQuery } from '../register.js';
import '../organisation.scss';
import { ClusterSection } from './ClusterSection.js';
import { NameForm } from './NameForm.js';

/** The regions of the register, and the clusters in which integrated care boards work together. */
export function PlacesOfRegister() {
  const { regions, clusters, systems } = useSuspenseQuery(placesQuery).data;
  return (
    <Page title="Regions and clusters" caption="Register" back={{ to: paths.register(), words: 'Back to the register' }}>
      <h2>Regions</h2>
      {regions.length === 0 ? (
        <Empty heading="No region yet">
          <p>Regions come with the register, or are chosen on the page of an organisation.</p>
        </Empty>
      ) : (
        <Table
          caption="Regions"
          captionHidden
          rows={regions}
          rowKey={({ code, name }) => code ?? name}
          columns={[
            { key: 'name', heading: 'Region', cell: ({ name, code }) => (code ? `${name} (${code})` : name) },
            { key: 'systems', heading: 'Systems', cell: ({ systems: count }) => count, numeric: true },
            { key: 'trusts', heading: 'Trusts', cell: ({ trusts }) => trusts, numeric: true },
          ]}
        />
      )}
      <h2>Clusters of integrated care boards</h2>
      {clusters.length === 0 ? (
        <Empty heading="No cluster yet">
          <p>Name one below, or import a file of integrated care boards with a column for it.</p>
        </Empty>
      ) : (
        clusters.map((cluster) => <ClusterSection key={cluster.id} cluster={cluster} systems={systems} />)
      )}
      <AddCluster />
    </Page>
  );
}

function AddCluster() {
  const [added, setAdded] = useState(0);
  const add = useAction<string, unknown>({
    send: (name, headers) => api.POST('/api/register/clusters', { params: { header: headers }, body: { name } }),
    refresh: everythingOfRegister,
    said: 'The cluster is added',
    done: () => setAdded(added + 1),
  });
  return (
    <>
      <h2>Add a cluster</h2>
      <NameForm key={added} field="clusterName" label="Name of the cluster" step="Add the cluster" action={add} />
    </>
  );
}
