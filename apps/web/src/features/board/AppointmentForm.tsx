import { type FormEvent, useState } from 'react';
import type { Problem } from '../../platform/problem.js';
import { Button } from '../../ui/Button.js';
import { type DateParts, partsOf } from '../../ui/date-parts.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { TextField } from '../../ui/TextField.js';
import { type AppointedRole, type Appointment, type AppointmentRequest, roleOf } from './board-words.js';
import { SpanFields } from './SpanFields.js';
import { readSpan, readWho } from './span-values.js';

interface AppointmentFormProps {
  readonly appointment: Appointment | null;
  readonly today: string;
  readonly problem: Problem | null;
  readonly waiting: boolean;
  readonly onSave: (request: AppointmentRequest) => void;
}

const choices: readonly { readonly role: AppointedRole; readonly hint: string }[] = [
  { role: 'facilitator', hint: 'Runs the meeting and never scores, so cannot hold a seat at the same time.' },
  { role: 'secretary', hint: 'Keeps the board, sets up assessments, prepares the paper.' },
  { role: 'chief-executive', hint: 'Takes the paper to the board and publishes to the system. May hold a seat too.' },
];

/** A role beside the board: who has it, and from when to when. */
export function AppointmentForm({ appointment, today, problem, waiting, onSave }: AppointmentFormProps) {
  const [name, setName] = useState(appointment?.name ?? '');
  const [email, setEmail] = useState(appointment?.email ?? '');
  const [role, setRole] = useState<AppointedRole | null>(appointment?.role ?? null);
  const [span, setSpan] = useState<{ from: DateParts; to: DateParts }>({
    from: partsOf(appointment?.from ?? today),
    to: partsOf(appointment?.to),
  });
  const [mistakes, setMistakes] = useState<Record<string, string>>({});
  const errors = { ...problem?.fields, ...mistakes };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { from, to, mistakes: ofDays } = readSpan(span);
    const wrong = { ...(role === null ? { role: 'Choose the role' } : {}), ...readWho(name, email), ...ofDays };
    setMistakes(wrong);
    if (Object.keys(wrong).length === 0 && role !== null) onSave({ name: name.trim(), email: email.trim(), role, from, to });
  };

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={mistakes} problem={Object.keys(mistakes).length > 0 ? null : problem} />
      <Radios
        name="role"
        label="Role"
        value={role}
        onChange={setRole}
        error={errors.role}
        options={choices.map((choice) => ({ value: choice.role, words: roleOf(choice), hint: choice.hint }))}
      />
      <TextField name="name" label="Name" width={30} autoComplete="off" value={name} onChange={setName} error={errors.name} />
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        width={30}
        autoComplete="off"
        value={email}
        onChange={setEmail}
        error={errors.email}
      />
      <SpanFields values={span} errors={errors} onChange={(change) => setSpan((before) => ({ ...before, ...change }))} />
      <Button waiting={waiting}>{appointment ? 'Save' : 'Add'}</Button>
    </form>
  );
}
