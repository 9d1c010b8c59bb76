import { type FormEvent, useState } from 'react';
import { api } from '../../platform/api.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonLink } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Page } from '../../ui/Page.js';
import { TextField } from '../../ui/TextField.js';

const back = { to: paths.signIn(), words: 'Back to signing in' };

/** Asks for a personal link to choose a new password. Says the same whether or not the address is known. */
export function ResetPassword() {
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string>();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const ask = useAction<{ email: string }, void>({
    send: async (body) => {
      await api.POST('/api/password-resets', { body });
    },
    done: (_nothing, body) => setSentTo(body.email),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = /^\S+@\S+\.\S+$/.test(email.trim()) ? undefined : 'Enter your e-mail address, like name@example.org';
    setError(wrong);
    if (wrong) ask.clear();
    else ask.start({ email: email.trim() });
  };

  if (sentTo !== null) {
    return (
      <Page title="Look at your e-mail">
        <p>
          If there is an account for <strong>{sentTo}</strong> and your trust has mail set up, you get a link to choose a new
          password within a minute. It works once.
        </p>
        <p>No mail? Look among unwanted mail, then ask your company secretary, who can make a link for you.</p>
        <ButtonLink to={paths.signIn()}>Back to signing in</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title="Choose a new password" back={back}>
      <p>
        If your trust has mail set up you get a link within a minute; if not, ask your company secretary, who can make one for
        you.
      </p>
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={{ email: error }} problem={ask.problem} />
        <TextField
          name="email"
          label="Your e-mail address"
          hint="Your old password works until you have used the link."
          type="email"
          autoComplete="username"
          width={30}
          value={email}
          onChange={setEmail}
          error={error}
        />
        <Button waiting={ask.waiting}>Send me a link</Button>
      </form>
    </Page>
  );
}
