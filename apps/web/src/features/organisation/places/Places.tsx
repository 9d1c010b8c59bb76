import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../../platform/api.js';
import { paths } from '../../../platform/paths.js';
import { useAction } from '../../../platform/use-action.js';
import { Button } from '../../../ui/Button.js';
import { Empty } from '../../../ui/Empty.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { Page } from '../../../ui/Page.js';
import { Table } from '../../../ui/Table.js';
import { TextField } from '../../../ui/TextField.js';
import { everythingOfRegister, placesQuery } from '../register.js';
import '../organisation.scss';
import { ClusterSection } from './ClusterSection.js';

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
  const [name, setName] = useState('');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const add = useAction<string, unknown>({
    send: (typed, headers) => api.POST('/api/register/clusters', { params: { header: headers }, body: { name: typed } }),
    refresh: everythingOfRegister,
    said: 'The cluster is added',
    done: () => setName(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = name.trim();
    setErrors(typed === '' ? { clusterName: 'Enter a name for the cluster' } : {});
    add.clear();
    if (typed !== '') add.start(typed);
  };
  return (
    <form onSubmit={submit} noValidate>
      <h2>Add a cluster</h2>
      <ErrorSummary errors={errors} problem={add.problem} />
      <TextField
        name="clusterName"
        label="Name of the cluster"
        width={30}
        maxLength={120}
        autoComplete="off"
        value={name}
        onChange={setName}
        error={errors.clusterName}
      />
      <Button rank="secondary" waiting={add.waiting}>
        Add the cluster
      </Button>
    </form>
  );
}
