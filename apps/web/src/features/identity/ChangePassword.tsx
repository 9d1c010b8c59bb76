import { type FormEvent, useState } from 'react';
import { api } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextField } from '../../ui/TextField.js';
import { passwordHint, wrongWithPassword } from './password.js';

type Mistakes = {
  current?: string;
  next?: string;
};

/** Changing one's password, which ends every other sign-in. */
export function ChangePassword({ email }: { email: string }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [errors, setErrors] = useState<Mistakes>({});
  const change = useAction<{ current: string; next: string }, void>({
    send: async (body) => {
      await api.PUT('/api/me/password', { body });
    },
    refresh: [['sign-ins']],
    said: 'Your password is changed',
    done: () => {
      setCurrent('');
      setNext('');
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong: Mistakes = {
      current: current === '' ? 'Enter your current password' : undefined,
      next: wrongWithPassword(next),
    };
    setErrors(wrong);
    if (wrong.current || wrong.next) change.clear();
    else change.start({ current, next });
  };

  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">Change your password</h2>
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} problem={change.problem} />
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          name="current"
          label="Current password"
          type="password"
          autoComplete="current-password"
          width={30}
          value={current}
          onChange={setCurrent}
          error={errors.current}
        />
        <TextField
          name="next"
          label="New password"
          hint={passwordHint}
          type="password"
          autoComplete="new-password"
          width={30}
          value={next}
          onChange={setNext}
          error={errors.next}
        />
        <Button rank="secondary" waiting={change.waiting}>
          Change the password
        </Button>
      </form>
    </section>
  );
}
