import type { paths } from '@candour/api-client';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { asProblem } from '../../platform/problem.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { Waiting } from '../../ui/Waiting.js';
import { FormHeading } from './FormHeading.js';
import { meetingKey } from './snapshot.js';

type Question = paths['/api/polls/questions']['get']['responses'][200]['content']['application/json']['rows'][number];

const keyOf = ({ instrumentCode, itemCode }: Question) => `${instrumentCode} ${itemCode}`;

interface PutPollProps {
  readonly assessmentId: string;
  readonly onClose: () => void;
}

/** Choosing what to ask the room, the choice of lenses among it. It opens at once, on every phone. */
export function PutPoll({ assessmentId, onClose }: PutPollProps) {
  const questions = useQuery({
    queryKey: ['poll-questions'],
    queryFn: async (): Promise<Question[]> => (await read(api.GET('/api/polls/questions'))).rows,
    staleTime: 60_000,
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const open = useAction<Question, unknown>({
    send: ({ instrumentCode, instrumentVersion, itemCode }, headers) =>
      read(api.POST('/api/polls', { body: { instrumentCode, instrumentVersion, itemCode, assessmentId }, headers })),
    refresh: [meetingKey(assessmentId), ['polls']],
    said: 'The poll is open on every phone',
    done: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const question = questions.data?.find((one) => keyOf(one) === chosen);
    setMissing(!question);
    open.clear();
    if (question) open.start(question);
  };
  const error = missing ? 'Choose the question' : undefined;
  return (
    <form onSubmit={submit} noValidate className="m-desk__form">
      <FormHeading>Put a poll to the board</FormHeading>
      <ErrorSummary
        errors={{ question: error }}
        problem={open.problem ?? (questions.error ? asProblem(questions.error) : null)}
      />
      {questions.isPending ? <Waiting words="Reading the questions" /> : null}
      {questions.data ? (
        <Radios
          name="question"
          label="Which question?"
          options={questions.data.map((one) => ({ value: keyOf(one), words: one.title, hint: one.question }))}
          value={chosen}
          onChange={setChosen}
          error={error}
        />
      ) : null}
      <p>It opens at once, to everybody who has a seat today. Each chooses alone; all see the counts at one moment.</p>
      <ButtonGroup>
        <Button waiting={open.waiting}>Open the poll</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}
