import { roleWords } from '@candour/assessment';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { dayInLondon } from '../../platform/in-london.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { DateField } from '../../ui/DateField.js';
import { isoOf, partsOf } from '../../ui/date-parts.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { TextField } from '../../ui/TextField.js';
import type { AppointmentRequest, Invitation } from './register.js';

interface AppointFormProps {
  readonly organisationId: string;
  readonly roles: readonly AppointmentRequest['role'][];
  readonly onAppointed: (name: string, invitation: Invitation) => void;
}

const blank = { name: '', email: '' };

/** Appoints somebody and makes their personal link. */
export function AppointForm({ organisationId, roles, onAppointed }: AppointFormProps) {
  const [who, setWho] = useState(blank);
  const [role, setRole] = useState(roles[0] ?? 'secretary');
  const [from, setFrom] = useState(partsOf(dayInLondon(new Date())));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const appoint = useAction<AppointmentRequest, { name: string; invitation: Invitation }>({
    send: (body, headers) =>
      read(
        api.POST('/api/organisations/{organisationId}/appointments', {
          params: { path: { organisationId }, header: headers },
          body,
        }),
      ),
    refresh: [['organisation', organisationId, 'appointments']],
    said: ({ name }) => `${name} is appointed`,
    done: ({ name, invitation }) => {
      setWho(blank);
      onAppointed(name, invitation);
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const first = isoOf(from);
    const wrong: Record<string, string> = {};
    if (who.name.trim() === '') wrong.name = 'Enter the name';
    if (!/^\S+@\S+\.\S+$/.test(who.email.trim())) wrong.email = 'Enter an e-mail address, like name@trust.example';
    if (first === null || first === 'wrong') wrong.from = 'Enter the first day as a day, a month and a year';
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) appoint.clear();
    else appoint.start({ name: who.name.trim(), email: who.email.trim(), role, from: first ?? '', to: null });
  };
  const error = (name: string) => errors[name] ?? appoint.problem?.fields[name];

  return (
    <form onSubmit={submit} noValidate className="c-appoint">
      <h3>Appoint somebody</h3>
      <ErrorSummary errors={errors} problem={appoint.problem} />
      {roles.length > 1 ? (
        <Radios
          name="role"
          label="Role"
          options={roles.map((value) => ({ value, words: capital(roleWords[value]) }))}
          value={role}
          onChange={setRole}
          error={error('role')}
        />
      ) : (
        <p>As {roleWords[role]}.</p>
      )}
      <TextField
        name="name"
        label="Name"
        width={30}
        autoComplete="off"
        value={who.name}
        onChange={(name) => setWho({ ...who, name })}
        error={error('name')}
      />
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        width={30}
        autoComplete="off"
        value={who.email}
        onChange={(email) => setWho({ ...who, email })}
        error={error('email')}
      />
      <DateField name="from" label="First day" value={from} onChange={setFrom} error={error('from')} />
      <Button waiting={appoint.waiting}>Appoint and invite</Button>
    </form>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
