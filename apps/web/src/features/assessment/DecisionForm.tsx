import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import type { Assessment } from '../../platform/assessment.js';
import { Button } from '../../ui/Button.js';
import { DateField } from '../../ui/DateField.js';
import { type DateParts, isoOf, partsOf } from '../../ui/date-parts.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextArea } from '../../ui/TextArea.js';
import { TextField } from '../../ui/TextField.js';
import { useCommand } from './use-command.js';

type Decision = NonNullable<Assessment['decision']>;
type Mistakes = Partial<Record<keyof Decision, string>>;

/** What the board decided about the sealed result. Nothing is published before it is recorded. */
export function DecisionForm({ assessment }: { assessment: Assessment }) {
  const [on, setOn] = useState<DateParts>(partsOf(assessment.decision?.on));
  const [minute, setMinute] = useState(assessment.decision?.minute ?? '');
  const [words, setWords] = useState(assessment.decision?.words ?? '');
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const params = { path: { assessmentId: assessment.id } };
  const record = useCommand<Decision>(assessment, {
    send: (body, headers) => read(api.PUT('/api/assessments/{assessmentId}/decision', { params, body, headers })),
    said: 'The decision is recorded',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const day = isoOf(on);
    const wrong: Mistakes = {
      ...(day === null || day === 'wrong' ? { on: 'Enter the date of the board’s decision' } : {}),
      ...(minute.trim() === '' ? { minute: 'Enter the number of the minute' } : {}),
      ...(words.trim() === '' ? { words: 'Enter what the board decided' } : {}),
    };
    setMistakes(wrong);
    if (Object.keys(wrong).length === 0 && day) record.start({ on: day, minute: minute.trim(), words: words.trim() });
  };
  return (
    <section aria-labelledby="decision-title">
      <h2 id="decision-title">Record the board’s decision</h2>
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={mistakes} problem={record.problem} />
        <DateField name="on" label="Date of the decision" value={on} onChange={setOn} error={mistakes.on} />
        <TextField
          name="minute"
          label="Minute"
          hint="Where the minutes record it, like 27/041."
          width={20}
          autoComplete="off"
          value={minute}
          onChange={setMinute}
          error={mistakes.minute}
        />
        <TextArea
          name="words"
          label="What the board decided"
          hint="In the words of the minutes."
          limit={4000}
          value={words}
          onChange={setWords}
          error={mistakes.words}
        />
        <Button waiting={record.waiting}>Record the decision</Button>
      </form>
    </section>
  );
}
