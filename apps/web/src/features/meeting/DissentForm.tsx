import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { Button } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Checkboxes.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextArea } from '../../ui/TextArea.js';
import { useUnsentDissents } from './unsent-dissents.js';
import { useCommand } from './use-command.js';

interface DissentFormProps {
  readonly assessmentId: string;
  readonly itemCode: string;
}

/** Writing down a view that differs from the proposal, in one's own words, with one's name only if one asks. */
export function DissentForm({ assessmentId, itemCode }: DissentFormProps) {
  const unsent = useUnsentDissents(assessmentId);
  const words = unsent.all.get(itemCode) ?? '';
  const setWords = (typed: string) => unsent.write(itemCode, typed);
  const [signed, setSigned] = useState(false);
  const [error, setError] = useState<string>();
  const record = useCommand<{ words: string; signed: boolean }>({
    assessmentId,
    send: (body, headers) =>
      read(
        api.POST('/api/assessments/{assessmentId}/items/{itemCode}/dissents', {
          params: { path: { assessmentId, itemCode } },
          body,
          headers,
        }),
      ),
    said: 'Your view is recorded beside the proposal',
    done: () => {
      setWords('');
      setSigned(false);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = words.trim() === '' ? 'Write down how you see it' : undefined;
    setError(wrong);
    if (wrong) record.clear();
    else record.start({ words: words.trim(), signed });
  };
  return (
    <Details summary="I see it differently" open={words !== ''}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={{ words: error }} problem={record.problem} />
        <TextArea
          name="words"
          label="How do you see it?"
          hint="It stands beside what is agreed, in your words, in the board's papers. The way you write may be recognised."
          limit={2000}
          value={words}
          onChange={setWords}
          error={error}
        />
        <div className="nhsuk-form-group nhsuk-checkboxes m-signed">
          <Checkbox
            name="signed"
            words="Put my name to it"
            hint="Leave it empty to stay without a name."
            checked={signed}
            onChange={setSigned}
          />
        </div>
        <Button rank="secondary" waiting={record.waiting}>
          Record my view
        </Button>
      </form>
    </Details>
  );
}
