import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Meanwhile } from '../../ui/Meanwhile.js';
import { TextArea } from '../../ui/TextArea.js';
import type { Figure } from './explanations.js';

const MOST = 1000;

interface ExplanationFormProps {
  readonly assessmentId: string;
  readonly figure: Figure;
  readonly onClose: () => void;
}

/** Says something beside one figure, changes it or takes it away; what somebody else has said meanwhile is shown first. */
export function ExplanationForm({ assessmentId, figure, onClose }: ExplanationFormProps) {
  const { subject, code, title, explanation } = figure;
  const [begun, setBegun] = useState(explanation);
  const [typed, setTyped] = useState(explanation?.words ?? '');
  const [error, setError] = useState<string>();
  const name = `explain-${subject}-${code}`;
  const of = (version: number) => ({ path: { assessmentId, subject, code }, header: ifMatch(version) });
  const options = { refresh: [['publication', assessmentId], ['comparison']], done: onClose };
  const save = useAction<{ words: string; version: number }, unknown>({
    ...options,
    send: ({ words, version }) =>
      read(
        api.PUT('/api/assessments/{assessmentId}/publication/explanations/{subject}/{code}', {
          params: of(version),
          body: { words },
        }),
      ),
    said: 'Explanation saved; your readers see it now',
  });
  const drop = useAction<number, void>({
    ...options,
    send: async (version) => {
      await api.DELETE('/api/assessments/{assessmentId}/publication/explanations/{subject}/{code}', { params: of(version) });
    },
    said: 'Explanation taken away',
  });
  const problem = save.problem ?? drop.problem;
  const meanwhile = problem?.code === 'changed-meanwhile';
  /** Upon what was there when this was opened; upon what is there now only after that was shown. */
  const version = (meanwhile ? explanation : begun)?.version ?? 0;
  const submit = () => {
    const words = typed.trim();
    const wrong =
      words === ''
        ? 'Write the explanation'
        : words.length > MOST
          ? `Use ${MOST.toLocaleString('en-GB')} characters or fewer`
          : undefined;
    setError(wrong);
    drop.clear();
    if (!wrong) save.start({ words, version });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {meanwhile ? (
        <Meanwhile
          onTake={() => {
            setBegun(explanation);
            setTyped(explanation?.words ?? '');
            save.clear();
            drop.clear();
          }}
        >
          <p>{explanation ? `${explanation.changedBy} says now: ${explanation.words}` : 'The explanation was taken away.'}</p>
        </Meanwhile>
      ) : (
        <ErrorSummary errors={{ [name]: error }} problem={problem} />
      )}
      <TextArea
        name={name}
        label={`Explanation of ‘${title}’`}
        hint="Your readers see it at once, beside the figure. Name nobody, and say nothing of who thought what."
        value={typed}
        onChange={setTyped}
        limit={MOST}
        error={error}
      />
      <ButtonGroup>
        <Button waiting={save.waiting} about={title}>
          Save
        </Button>
        {explanation ? (
          <Button
            rank="secondary"
            waiting={drop.waiting}
            about={title}
            onPress={() => {
              save.clear();
              drop.start(version);
            }}
          >
            Take it away
          </Button>
        ) : null}
        <Button rank="secondary" about={`and leave ${title} as it was`} onPress={onClose}>
          Cancel
        </Button>
      </ButtonGroup>
    </form>
  );
}
