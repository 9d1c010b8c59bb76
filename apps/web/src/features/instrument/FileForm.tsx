import { type FormEvent, useRef, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { type Action, useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { describedBy, Field } from '../../ui/Field.js';
import { Advice } from './Advice.js';
import { FileMistakes } from './FileMistakes.js';
import { type Checked, LONGEST_FILE, spanOfLine } from './own.js';
import { Preview } from './Preview.js';
import type { useFileText } from './use-file-text.js';

interface FileFormProps {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly fileText: ReturnType<typeof useFileText>;
  readonly publish: Action<string>;
}

/** The text of a file to choose or paste, and to mend here. What was typed stays, whatever is wrong with it. */
export function FileForm({ organisation, fileText, publish }: FileFormProps) {
  const [text, setText] = fileText;
  const [error, setError] = useState<string>();
  const [seen, setSeen] = useState<{ readonly text: string; readonly checked: Checked } | null>(null);
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const check = useAction<string, Checked>({
    send: (body) =>
      read(
        api.POST('/api/organisations/{organisationId}/instruments/check', {
          params: { path: { organisationId: organisation.id } },
          body: { text: body },
        }),
      ),
    said: ({ mistakes }) => (mistakes.length === 0 ? 'The file is right' : `Mistakes found: ${mistakes.length}`),
    done: (checked, of) => {
      setSeen({ text: of, checked });
      result.current?.focus();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = whatIsWrong(text);
    setError(wrong);
    publish.clear();
    if (wrong === undefined) check.start(text);
  };
  const choose = async (file: File | null) => {
    if (!file) return;
    setSeen(null);
    setText(await file.text());
  };
  const goTo = (line: number) => {
    const { start: from, end } = spanOfLine(text, line);
    box.current?.focus();
    box.current?.setSelectionRange(from, end);
    // The browser shows the focus, not the selection: bring its line to about the middle.
    if (box.current) box.current.scrollTop = Math.max(0, (line - 4) * lineHeight(box.current));
  };
  const fresh = seen !== null && seen.text === text;
  const field = { name: 'text', label: 'Text of the file', hint: 'You can mend it here and check it again.', error };
  return (
    <>
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={error ? { text: error } : {}} problem={check.problem ?? publish.problem} />
        <Field name="file" label="Choose a file" hint="A YAML file in the format of an instrument.">
          <input
            id="file"
            type="file"
            accept=".yaml,.yml,text/yaml"
            className="c-file"
            aria-describedby="file-hint"
            onChange={(event) => void choose(event.target.files?.[0] ?? null)}
          />
        </Field>
        <Field {...field}>
          <textarea
            ref={box}
            id="text"
            className={`nhsuk-textarea c-filetext${error ? ' nhsuk-textarea--error' : ''}`}
            rows={16}
            wrap="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy(field)}
          />
        </Field>
        <Button waiting={check.waiting} rank={fresh ? 'secondary' : 'primary'}>
          Check it
        </Button>
      </form>
      <div ref={result} tabIndex={-1}>
        {seen && !fresh ? <p className="c-quiet">The text has changed since it was checked: check it again.</p> : null}
        {seen && seen.checked.mistakes.length > 0 ? (
          <FileMistakes mistakes={seen.checked.mistakes} text={seen.text} onGoTo={goTo} />
        ) : null}
        {seen?.checked.instrument ? (
          <>
            <Advice advice={seen.checked.advice} onGoTo={goTo} />
            <Preview instrument={seen.checked.instrument} follows={seen.checked.follows} />
            {fresh ? <Button onPress={() => setAsking(true)}>Publish it</Button> : null}
          </>
        ) : null}
      </div>
      <Confirm
        open={asking}
        title={`Publish it for ${organisation.name}?`}
        step="Publish it"
        rank="primary"
        waiting={publish.waiting}
        onConfirm={() => {
          setAsking(false);
          publish.start(text);
        }}
        onCancel={() => setAsking(false)}
      >
        <p>Its secretary can then choose it. A published version never changes: what you mend later is a new version.</p>
      </Confirm>
    </>
  );
}

function whatIsWrong(text: string): string | undefined {
  if (text.trim() === '') return 'Choose a file, or paste its text';
  return text.length > LONGEST_FILE ? `The file may have at most ${LONGEST_FILE.toLocaleString('en-GB')} characters` : undefined;
}

const lineHeight = (box: HTMLTextAreaElement): number => Number.parseFloat(getComputedStyle(box).lineHeight) || 24;
