import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import type { Me } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { TextField } from '../../ui/TextField.js';
import { DemonstrationPeople } from './DemonstrationPeople.js';
import { demonstrationQuery } from './demonstration.js';
import { useArrive } from './use-arrive.js';

/** Signing in, by e-mail address and password; in a demonstration also as any of its people, by one click. */
export function SignIn() {
  const arrive = useArrive();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<{ email?: string; password?: string }>({});
  const demonstration = useQuery(demonstrationQuery).data;
  const signIn = useAction<{ email: string; password: string }, Me>({
    send: (body) => read(api.POST('/api/sign-in', { body })),
    done: (me) => void arrive(me),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = {
      email: email.trim() === '' ? 'Enter your e-mail address' : undefined,
      password: password === '' ? 'Enter your password' : undefined,
    };
    setErrors(wrong);
    if (!wrong.email && !wrong.password) signIn.start({ email: email.trim(), password });
    else signIn.clear();
  };

  return (
    <Page title="Sign in">
      <p className="nhsuk-lede-text">Your board, on how well it leads digital change: honestly, together, and with evidence.</p>
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} problem={signIn.problem} />
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          width={30}
          value={email}
          onChange={setEmail}
          error={errors.email}
        />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          width={30}
          value={password}
          onChange={setPassword}
          error={errors.password}
        />
        <Button waiting={signIn.waiting}>Sign in</Button>
      </form>
      <p>
        <Link to={paths.resetPassword()}>I have forgotten my password</Link>
      </p>
      <p>
        <Link to={paths.meet()}>Join a meeting with a code</Link>
      </p>
      {demonstration ? (
        <DemonstrationPeople
          demonstration={demonstration}
          onChoose={(person) => signIn.start({ email: person.email, password: demonstration.password })}
        />
      ) : (
        <p>Candour is by invitation. If you are a board member without one, ask your company secretary.</p>
      )}
    </Page>
  );
}
