import { type FormEvent, useState } from 'react';
import type { Problem } from '../../platform/problem.js';
import { Button } from '../../ui/Button.js';
import { type DateParts, partsOf } from '../../ui/date-parts.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { TextField } from '../../ui/TextField.js';
import { type Office, officeWords, type Seat, type SeatRequest } from './board-words.js';
import { SpanFields } from './SpanFields.js';
import { readSpan, readWho } from './span-values.js';

interface SeatFormProps {
  /** The seat to change; null for a new one. */
  readonly seat: Seat | null;
  readonly today: string;
  readonly problem: Problem | null;
  readonly waiting: boolean;
  readonly onSave: (request: SeatRequest) => void;
}

const offices: readonly Office[] = ['none', 'chair', 'vice-chair', 'senior-independent-director'];
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** One seat: who sits in it, with which portfolio, how, and from when to when. */
export function SeatForm({ seat, today, problem, waiting, onSave }: SeatFormProps) {
  const [name, setName] = useState(seat?.name ?? '');
  const [email, setEmail] = useState(seat?.email ?? '');
  const [portfolio, setPortfolio] = useState(seat?.portfolio ?? '');
  const [executive, setExecutive] = useState(seat ? seat.executive : null);
  const [voting, setVoting] = useState(seat?.voting ?? true);
  const [office, setOffice] = useState<Office>(seat?.office ?? 'none');
  const [span, setSpan] = useState<{ from: DateParts; to: DateParts }>({
    from: partsOf(seat?.from ?? today),
    to: partsOf(seat?.to),
  });
  const [mistakes, setMistakes] = useState<Record<string, string>>({});
  const errors = { ...problem?.fields, ...mistakes };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { from, to, mistakes: ofDays } = readSpan(span);
    const kind: Record<string, string> = executive === null ? { executive: 'Choose executive or non-executive' } : {};
    const wrong = { ...readWho(name, email), ...kind, ...ofDays };
    setMistakes(wrong);
    if (Object.keys(wrong).length > 0 || executive === null) return;
    onSave({ name: name.trim(), email: email.trim(), portfolio: portfolio.trim(), executive, voting, office, from, to });
  };

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={mistakes} problem={Object.keys(mistakes).length > 0 ? null : problem} />
      <TextField name="name" label="Name" width={30} autoComplete="off" value={name} onChange={setName} error={errors.name} />
      <TextField
        name="email"
        label="E-mail address"
        hint={
          seat
            ? 'With another address the seat is nobody’s until a link sent to that address has been used.'
            : 'The personal link goes there. The secretary, the facilitator, the chair and the chief executive can see it.'
        }
        type="email"
        width={30}
        autoComplete="off"
        value={email}
        onChange={setEmail}
        error={errors.email}
      />
      <TextField
        name="portfolio"
        label="Portfolio"
        hint="What they look after, like Finance, Chief nurse or Audit committee. May stay empty."
        width={30}
        autoComplete="off"
        value={portfolio}
        onChange={setPortfolio}
        error={errors.portfolio}
      />
      <Radios
        name="executive"
        label="Kind of seat"
        value={executive === null ? null : executive ? 'executive' : 'non-executive'}
        onChange={(kind) => setExecutive(kind === 'executive')}
        error={errors.executive}
        options={[
          { value: 'executive', words: 'Executive' },
          { value: 'non-executive', words: 'Non-executive' },
        ]}
      />
      <Radios
        name="voting"
        label="Vote"
        value={voting ? 'votes' : 'attends'}
        onChange={(kind) => setVoting(kind === 'votes')}
        error={errors.voting}
        options={[
          { value: 'votes', words: 'Votes on the board' },
          {
            value: 'attends',
            words: 'Attends without a vote',
            hint: 'Scores like everybody else; does not count for the quorum.',
          },
        ]}
      />
      <Radios
        name="office"
        label="Office"
        hint="Whoever holds one of the last three can confirm levels and seal."
        value={office}
        onChange={setOffice}
        error={errors.office}
        options={offices.map((value) => ({ value, words: capital(officeWords[value]) }))}
      />
      <SpanFields values={span} errors={errors} onChange={(change) => setSpan((before) => ({ ...before, ...change }))} />
      <Button waiting={waiting}>{seat ? 'Save the seat' : 'Add the seat'}</Button>
    </form>
  );
}
