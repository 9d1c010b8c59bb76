import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { Select } from '../../ui/Select.js';
import { assessmentsUnderWayQuery, type OpenRequest, type Poll, type PollQuestion, pollsKey, questionsQuery } from './polls.js';
import { howMany } from './words.js';

/** A question by its names, as an address and a form have it. */
const keyOf = ({ instrumentCode, itemCode }: PollQuestion) => `${instrumentCode} ${itemCode}`;

interface OpenPollFormProps {
  /** What the address says is to be asked, and for which assessment; empty where it does not say. */
  readonly asked: { readonly question: string; readonly assessmentId: string };
  readonly onClose: () => void;
}

/** Choosing the question, and whether it belongs to an assessment. It opens at once, to everybody who has a seat today. */
export function OpenPollForm({ asked, onClose }: OpenPollFormProps) {
  const navigate = useNavigate();
  const { data: questions } = useSuspenseQuery(questionsQuery);
  const { data: assessments } = useSuspenseQuery(assessmentsUnderWayQuery);
  const [chosen, setChosen] = useState<string | null>(asked.question || null);
  const [assessmentId, setAssessmentId] = useState(() =>
    assessments.some(({ id }) => id === asked.assessmentId) ? asked.assessmentId : '',
  );
  const [missing, setMissing] = useState(false);
  const open = useAction<OpenRequest, Poll>({
    send: (body, headers) => read(api.POST('/api/polls', { body, headers })),
    refresh: [pollsKey],
    said: 'The poll is open',
    done: ({ id }) => void navigate({ to: paths.poll(id) }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const question = questions.find((one) => keyOf(one) === chosen);
    setMissing(!question);
    open.clear();
    if (!question) return;
    const { instrumentCode, instrumentVersion, itemCode } = question;
    open.start({ instrumentCode, instrumentVersion, itemCode, assessmentId: assessmentId === '' ? null : assessmentId });
  };
  const error = missing ? 'Choose the question' : undefined;
  return (
    <form onSubmit={submit} noValidate className="p-form">
      <ErrorSummary errors={{ question: error }} problem={open.problem} />
      <Radios
        name="question"
        label="Which question?"
        options={questions.map((one) => ({
          value: keyOf(one),
          words: <strong>{one.title}</strong>,
          hint: `${one.question} ${howMany(one)} ${one.options.length} options, from ${one.instrumentTitle}.`,
        }))}
        value={chosen}
        onChange={setChosen}
        error={error}
      />
      {assessments.length > 0 ? (
        <Select
          name="assessmentId"
          label="Does it belong to an assessment?"
          hint="Then what came of it stands with the results too, as for what your board means by digital."
          empty="No, it stands on its own"
          options={assessments.map(({ id, instrumentTitle, waveDate }) => ({
            value: id,
            words: `${instrumentTitle}, ${month(waveDate)}`,
          }))}
          value={assessmentId}
          onChange={setAssessmentId}
        />
      ) : null}
      <p>It opens at once, to everybody who has a seat on the board today.</p>
      <ButtonGroup>
        <Button waiting={open.waiting}>Open the poll</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}
