import { type TokenScope, tokenScopesFor, tokenScopeWords } from '@candour/assessment';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { day, dayInLondon } from '../../platform/in-london.js';
import { useHat } from '../../platform/me.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Checkboxes } from '../../ui/Checkboxes.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { TextField } from '../../ui/TextField.js';
import { type MadeToken, type NewToken, tokensQuery } from './queries.js';

const SPANS = ['30', '90', 'year'] as const;
type Span = (typeof SPANS)[number];

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const inDays = (days: number): string => dayInLondon(new Date(Date.now() + days * 86_400_000));

/** What a token is for, what it may read, and until when. */
export function MakeToken({
  furthest,
  onMade,
  onCancel,
}: {
  furthest: string;
  onMade: (made: MadeToken) => void;
  onCancel: () => void;
}) {
  const { organisationKind } = useHat();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly TokenScope[]>(['comparison:read']);
  const [span, setSpan] = useState<Span>('90');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const make = useAction<NewToken, MadeToken>({
    send: (body) => read(api.POST('/api/tokens', { body })),
    refresh: [tokensQuery.queryKey],
    said: 'The token is made. Copy it now: it is shown only once.',
    done: onMade,
  });
  const until: Readonly<Record<Span, string>> = { '30': inDays(30), '90': inDays(90), year: furthest };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = {
      ...(name.trim() === '' && { name: 'Say what the token is for' }),
      ...(scopes.length === 0 && { scopes: 'Choose at least one thing that it may read' }),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) make.start({ name: name.trim(), scopes: [...scopes], expiresOn: until[span] });
  };
  return (
    <form className="c-token__form" onSubmit={submit} noValidate>
      <h2>Make a token</h2>
      <ErrorSummary errors={errors} problem={make.problem} />
      <TextField
        name="name"
        label="What it is for"
        hint="The program and who runs it, so that you know it again when you want to revoke it."
        maxLength={80}
        error={errors.name}
        value={name}
        onChange={setName}
      />
      <Checkboxes
        name="scopes"
        label="It may read"
        error={errors.scopes}
        options={tokenScopesFor(organisationKind).map((scope) => ({ value: scope, words: capital(tokenScopeWords[scope]) }))}
        value={scopes}
        onChange={setScopes}
      />
      <Radios
        name="span"
        label="It works until"
        options={[
          { value: '30', words: `30 days from now, ${day(until['30'])}` },
          { value: '90', words: `90 days from now, ${day(until['90'])}` },
          { value: 'year', words: `A year from now, ${day(furthest)}` },
        ]}
        value={span}
        onChange={setSpan}
      />
      <ButtonGroup>
        <Button waiting={make.waiting}>Make the token</Button>
        <Button rank="secondary" onPress={onCancel}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}
