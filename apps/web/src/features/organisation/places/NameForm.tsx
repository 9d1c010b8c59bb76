import { type FormEvent, useState } from 'react';
import type { Action } from '../../../platform/use-action.js';
import { Button } from '../../../ui/Button.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { TextField } from '../../../ui/TextField.js';

interface NameFormProps {
  readonly field: string;
  readonly label: string;
  /** The name it has. */
  readonly name?: string;
  readonly step: string;
  readonly action: Action<string>;
}

/** The name of a cluster: a new one, or another one. */
export function NameForm({ field, label, name = '', step, action }: NameFormProps) {
  const [typed, setTyped] = useState(name);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = typed.trim();
    setErrors(words === '' ? { [field]: 'Enter a name for the cluster' } : {});
    action.clear();
    if (words !== '' && words !== name) action.start(words);
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} problem={action.problem} />
      <TextField
        name={field}
        label={label}
        width={30}
        maxLength={120}
        autoComplete="off"
        value={typed}
        onChange={setTyped}
        error={errors[field]}
      />
      <Button rank="secondary" waiting={action.waiting}>
        {step}
      </Button>
    </form>
  );
}
