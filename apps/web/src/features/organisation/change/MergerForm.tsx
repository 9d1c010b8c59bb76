import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../../platform/api.js';
import { day, dayInLondon } from '../../../platform/in-london.js';
import { useAction } from '../../../platform/use-action.js';
import { Button } from '../../../ui/Button.js';
import { Confirm } from '../../../ui/Confirm.js';
import { DateField } from '../../../ui/DateField.js';
import { isoOf, partsOf } from '../../../ui/date-parts.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { Radios } from '../../../ui/Radios.js';
import { TextField } from '../../../ui/TextField.js';
import { everythingOfRegister, type OrganisationWithSystems } from '../register.js';

/** That an organisation became part of another. Both keep what they published; the successor shows it as its own past. */
export function MergerForm({ organisation }: { organisation: OrganisationWithSystems }) {
  const { id: organisationId, name } = organisation;
  const [successor, setSuccessor] = useState<{ id: string; name: string } | null>(null);
  const [on, setOn] = useState(partsOf(dayInLondon(new Date())));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [asking, setAsking] = useState(false);
  const merge = useAction<{ successorId: string; on: string }, unknown>({
    send: (body, headers) =>
      api.POST('/api/organisations/{organisationId}/successor', { params: { path: { organisationId }, header: headers }, body }),
    refresh: everythingOfRegister,
    said: 'The merger is recorded',
    done: () => {
      setAsking(false);
      setSuccessor(null);
    },
  });
  const date = isoOf(on);
  const isDay = date !== null && date !== 'wrong';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = {
      ...(successor ? {} : { successor: 'Find the organisation it became part of, and choose it' }),
      ...(isDay ? {} : { on: 'Enter the day as a day, a month and a year' }),
    };
    setErrors(wrong);
    merge.clear();
    if (Object.keys(wrong).length === 0) setAsking(true);
  };
  return (
    <>
      <form onSubmit={submit} noValidate>
        {asking ? null : <ErrorSummary errors={errors} />}
        <FindSuccessor organisation={organisation} chosen={successor} onChoose={setSuccessor} error={errors.successor} />
        <DateField name="on" label="First day as one" value={on} onChange={setOn} error={errors.on} />
        <Button rank="secondary">Record the merger</Button>
      </form>
      <Confirm
        open={asking}
        title={`Record that ${name} became part of ${successor?.name ?? ''}?`}
        step="Record the merger"
        waiting={merge.waiting}
        onConfirm={() => successor && isDay && merge.start({ successorId: successor.id, on: date })}
        onCancel={() => {
          merge.clear();
          setAsking(false);
        }}
      >
        {merge.problem ? (
          <p role="alert">{Object.values(merge.problem.fields)[0] ?? (merge.problem.detail || merge.problem.title)}</p>
        ) : null}
        <p>
          {name} closes on {isDay ? day(date) : 'that day'}, and its memberships end the day before. What both have published
          stays, and shows under both. You can undo this on the page of what was changed.
        </p>
      </Confirm>
    </>
  );
}

interface FindSuccessorProps {
  readonly organisation: OrganisationWithSystems;
  readonly chosen: { readonly id: string; readonly name: string } | null;
  readonly onChoose: (found: { id: string; name: string } | null) => void;
  readonly error: string | undefined;
}

const few = 6;

function FindSuccessor({ organisation, chosen, onChoose, error }: FindSuccessorProps) {
  const [words, setWords] = useState('');
  const asked = words.trim();
  const { data } = useQuery({
    queryKey: ['organisations', 'successor', organisation.kind, asked],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/organisations', { params: { query: { search: asked, kind: kindOf(organisation), limit: 20 } }, signal }),
      ),
    enabled: asked.length > 1,
  });
  const found = (data?.rows ?? [])
    .filter(
      ({ id, closed, demonstration }) =>
        id !== organisation.id && closed === null && demonstration === organisation.demonstration,
    )
    .slice(0, few);
  return (
    <>
      <TextField
        name="successor"
        label="Became part of"
        hint="Type a part of its name, or its code"
        width={30}
        autoComplete="off"
        value={words}
        onChange={(typed) => {
          setWords(typed);
          onChoose(null);
        }}
        error={error}
      />
      {found.length > 0 ? (
        <Radios
          name="successorFound"
          label="Found in the register"
          options={found.map(({ id, name, code }) => ({ value: id, words: code ? `${name} (${code})` : name }))}
          value={chosen?.id ?? null}
          onChange={(id) => onChoose(found.find((one) => one.id === id) ?? null)}
        />
      ) : null}
      {asked.length > 1 && data && found.length === 0 ? <p role="status">Nothing open is called that.</p> : null}
    </>
  );
}

const kindOf = ({ kind }: OrganisationWithSystems) => (kind === 'board-of-system' ? 'board-of-system' : 'trust');
