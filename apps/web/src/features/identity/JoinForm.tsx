import type { paths as Api } from '@candour/api-client';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import type { Me } from '../../platform/me.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { InsetText } from '../../ui/InsetText.js';
import { Page } from '../../ui/Page.js';
import { TextField } from '../../ui/TextField.js';
import { passwordHint, wrongWithPassword } from './password.js';
import { useArrive } from './use-arrive.js';

type PersonalLink = Api['/api/personal-links/look-up']['post']['responses'][200]['content']['application/json'];

type Mistakes = {
  name?: string;
  password?: string;
};

/**
 * Choosing a name and a password, or, for somebody who has an account already, showing that it is them: they keep their
 * password and gain a hat.
 */
export function JoinForm({ token, link }: { token: string; link: PersonalLink }) {
  const arrive = useArrive();
  const known = link.purpose === 'invitation' && link.hasAccount;
  const naming = link.purpose === 'invitation' && !link.hasAccount;
  const [name, setName] = useState(link.name);
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<Mistakes>({});
  const use = useAction<{ token: string; password: string; name?: string }, Me>({
    send: (body) => read(api.POST('/api/personal-links/use', { body })),
    said: known ? 'You have joined' : 'Your password is set',
    done: (me) => void arrive(me),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong: Mistakes = {
      name: naming && name.trim() === '' ? 'Enter your name' : undefined,
      password: known ? (password === '' ? 'Enter your password' : undefined) : wrongWithPassword(password),
    };
    setErrors(wrong);
    if (wrong.name || wrong.password) use.clear();
    else use.start({ token, password, ...(naming ? { name: name.trim() } : {}) });
  };

  return (
    <Page title={titleOf(link)} caption={link.organisationName ?? 'Candour'}>
      {link.purpose === 'invitation' ? (
        <InsetText>
          <p>
            Candour shows what you answer alone to nobody else. Before your first answer you are told exactly who sees what, and
            what cannot be promised.
          </p>
        </InsetText>
      ) : null}
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} problem={use.problem} />
        <p>
          You sign in as <strong>{link.email}</strong>.
        </p>
        {naming ? (
          <TextField
            name="name"
            label="Your name"
            autoComplete="name"
            width={30}
            value={name}
            onChange={setName}
            error={errors.name}
          />
        ) : null}
        {/* For the password manager: it stores the pair. */}
        <input type="hidden" name="username" autoComplete="username" value={link.email} readOnly />
        <TextField
          name="password"
          label={known ? 'Your password' : 'Choose a password'}
          hint={known ? 'You have an account already; use its password.' : passwordHint}
          type="password"
          autoComplete={known ? 'current-password' : 'new-password'}
          width={30}
          value={password}
          onChange={setPassword}
          error={errors.password}
        />
        <Button waiting={use.waiting}>{link.purpose === 'invitation' ? 'Join' : 'Set the password and sign in'}</Button>
      </form>
    </Page>
  );
}

const titleOf = (link: PersonalLink) =>
  link.purpose === 'invitation' ? `Welcome${link.name ? `, ${link.name}` : ''}` : 'Choose a new password';
