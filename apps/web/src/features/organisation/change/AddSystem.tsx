import { useState } from 'react';
import { dayInLondon } from '../../../platform/in-london.js';
import { useAction } from '../../../platform/use-action.js';
import { Select } from '../../../ui/Select.js';
import { everythingOfRegister, type Places } from '../register.js';
import { type Span, SpanForm } from './SpanForm.js';

interface AddSystemProps {
  /** Makes the fields of several forms on one page different. */
  readonly name: string;
  readonly systems: Places['systems'];
  /** Made-up places belong to made-up systems only. */
  readonly demonstration: boolean;
  readonly send: (body: Span & { readonly systemId: string }, headers: { 'Idempotency-Key': string }) => Promise<unknown>;
  readonly onAdded: () => void;
}

/** A system that a trust belongs to, or that is in a cluster, from which day on. */
export function AddSystem({ name, systems, demonstration, send, onAdded }: AddSystemProps) {
  const [systemId, setSystemId] = useState('');
  const field = `${name}-system`;
  const add = useAction<Span, unknown>({
    send: (span, headers) => send({ systemId, ...span }, headers),
    refresh: everythingOfRegister,
    said: 'The system is added',
    done: onAdded,
  });
  return (
    <SpanForm
      name={name}
      from={dayInLondon(new Date())}
      to={null}
      step="Add the system"
      action={add}
      wrong={() => (systemId === '' ? { [field]: 'Choose a system' } : {})}
    >
      {(errors) => (
        <Select
          name={field}
          label="System"
          empty="Choose a system"
          options={systems
            .filter((one) => one.demonstration === demonstration)
            .map(({ id, name: words }) => ({ value: id, words }))}
          value={systemId}
          onChange={setSystemId}
          error={errors[field] ?? add.problem?.fields.systemId}
        />
      )}
    </SpanForm>
  );
}
