import { type FormEvent, useState } from 'react';
import { api, ifMatch } from '../../../platform/api.js';
import { dayInLondon } from '../../../platform/in-london.js';
import { useAction } from '../../../platform/use-action.js';
import { Button } from '../../../ui/Button.js';
import { Details } from '../../../ui/Details.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { Select } from '../../../ui/Select.js';
import { Tag } from '../../../ui/Tag.js';
import { TextField } from '../../../ui/TextField.js';
import { BelongingRow } from '../change/BelongingRow.js';
import { type Span, SpanForm } from '../change/SpanForm.js';
import { type Cluster, everythingOfRegister, type Places } from '../register.js';

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
        <AddToCluster cluster={cluster} systems={systems} onAdded={() => setChanges(changes + 1)} />
      </Details>
      <Details key={`name ${cluster.version}`} summary={`Rename ${name}`}>
        <RenameCluster cluster={cluster} />
      </Details>
    </section>
  );
}

function AddToCluster({ cluster, systems, onAdded }: ClusterSectionProps & { onAdded: () => void }) {
  const [systemId, setSystemId] = useState('');
  const field = `system-${cluster.id}`;
  const add = useAction<Span, unknown>({
    send: (span, headers) =>
      api.POST('/api/register/clusters/{clusterId}/systems', {
        params: { path: { clusterId: cluster.id }, header: headers },
        body: { systemId, ...span },
      }),
    refresh: everythingOfRegister,
    said: 'The system is added',
    done: onAdded,
  });
  return (
    <SpanForm
      name={`add-${cluster.id}`}
      from={dayInLondon(new Date())}
      to={null}
      step="Add the system"
      action={add}
      wrong={() => (systemId === '' ? { [field]: 'Choose a system' } : {})}
    >
      <Select
        name={field}
        label="System"
        empty="Choose a system"
        options={systems
          .filter(({ demonstration }) => demonstration === cluster.demonstration)
          .map(({ id, name }) => ({ value: id, words: name }))}
        value={systemId}
        onChange={setSystemId}
        error={add.problem?.fields.systemId}
      />
    </SpanForm>
  );
}

function RenameCluster({ cluster: { id: clusterId, name, version } }: { cluster: Cluster }) {
  const [typed, setTyped] = useState(name);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const field = `rename-${clusterId}`;
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = typed.trim();
    setErrors(words === '' ? { [field]: 'Enter a name' } : {});
    if (words !== '' && words !== name) rename.start(words);
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} problem={rename.problem} />
      <TextField
        name={field}
        label="New name"
        width={30}
        maxLength={120}
        value={typed}
        onChange={setTyped}
        error={errors[field]}
      />
      <Button rank="secondary" waiting={rename.waiting}>
        Rename
      </Button>
    </form>
  );
}
