import { introductionResults, introductionResultWords } from '@candour/assessment';
import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { listed } from '../../platform/listed.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Checkboxes.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { TextArea } from '../../ui/TextArea.js';
import { helpKey, type Introduction } from './queries.js';

type Result = Introduction['results'][number]['answer'];
interface Draft {
  readonly answer: Result | null;
  readonly words: string;
  readonly tellSystem: boolean;
}

/** One side says what came of an introduction, in one choice and a sentence. */
export function ResultForm({ introduction, onClose }: { introduction: Introduction; onClose: () => void }) {
  const own = introduction.results.find((result) => result.own);
  const [draft, setDraft] = useState<Draft>({
    answer: own?.answer ?? null,
    words: own?.words ?? '',
    tellSystem: introduction.tellsSystem,
  });
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const save = useAction<Draft & { answer: Result }, Introduction>({
    send: (body) => {
      const params = { path: { introductionId: introduction.id } };
      const headers = ifMatch(introduction.version);
      return read(api.PUT('/api/introductions/{introductionId}/result', { params, body, headers }));
    },
    refresh: [helpKey, ['home']],
    said: 'What came of it is kept',
    done: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { answer } = draft;
    const words = draft.words.trim();
    setErrors({
      answer: answer === null ? 'Choose what came of it' : undefined,
      words: words === '' ? 'Say it in a sentence' : undefined,
    });
    save.clear();
    if (answer !== null && words !== '') save.start({ ...draft, words, answer });
  };
  return (
    <form onSubmit={submit} noValidate className="h-form" aria-label="What came of it">
      <ErrorSummary errors={errors} problem={save.problem} />
      <Radios
        name="answer"
        label="What came of it"
        options={introductionResults.map((value) => ({ value, words: introductionResultWords[value] }))}
        value={draft.answer}
        onChange={(answer) => setDraft({ ...draft, answer })}
        error={errors.answer}
      />
      <TextArea
        name="words"
        label="In a sentence"
        hint="The other trust reads it."
        rows={2}
        limit={500}
        value={draft.words}
        onChange={(words) => setDraft({ ...draft, words })}
        error={errors.words}
      />
      {introduction.shownTo.length > 0 ? (
        <div className="nhsuk-form-group">
          <Checkbox
            name="tellSystem"
            words={`${listed(introduction.shownTo)} may read it`}
            hint="Only where the other trust ticks this too."
            checked={draft.tellSystem}
            onChange={(tellSystem) => setDraft({ ...draft, tellSystem })}
          />
        </div>
      ) : null}
      <ButtonGroup>
        <Button waiting={save.waiting}>Keep this</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}
