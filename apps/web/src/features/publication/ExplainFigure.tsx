import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { dayAndTime } from '../../platform/in-london.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextArea } from '../../ui/TextArea.js';
import type { Figure } from './explanations.js';

const MOST = 1000;

/** One published figure with what is said beside it, and the form to say it, change it or take it away. */
export function ExplainFigure({ assessmentId, figure, open }: { assessmentId: string; figure: Figure; open: boolean }) {
  const { subject, code, title, words, explanation } = figure;
  const [editing, setEditing] = useState(false);
  const [typed, setTyped] = useState(explanation?.words ?? '');
  const [error, setError] = useState<string>();
  const name = `explain-${subject}-${code}`;
  const of = (version: number) => ({ path: { assessmentId, subject, code }, header: ifMatch(version) });
  const options = { refresh: [['publication', assessmentId], ['comparison']], done: () => setEditing(false) };
  const save = useAction<string, unknown>({
    ...options,
    send: (input) =>
      read(
        api.PUT('/api/assessments/{assessmentId}/publication/explanations/{subject}/{code}', {
          params: of(explanation?.version ?? 0),
          body: { words: input },
        }),
      ),
    said: 'Explanation saved; your readers see it now',
  });
  const drop = useAction<number, unknown>({
    ...options,
    send: (version) =>
      read(api.DELETE('/api/assessments/{assessmentId}/publication/explanations/{subject}/{code}', { params: of(version) })),
    said: 'Explanation taken away',
  });
  const submit = () => {
    const wrong =
      typed.trim() === '' ? 'Write the explanation' : typed.length > MOST ? `Use ${MOST} characters or fewer` : undefined;
    setError(wrong);
    if (!wrong) save.start(typed.trim());
  };
  return (
    <li className="c-explain">
      <h3 className="c-explain__title">
        {title} <span className="c-explain__figure">{words}</span>
      </h3>
      {open && !editing ? (
        <Button rank="secondary" small about={title} onPress={() => setEditing(true)}>
          {explanation ? 'Change' : 'Explain'}
        </Button>
      ) : null}
      {explanation && !editing ? (
        <p className="c-explain__words">
          {explanation.words}
          <span className="c-explain__who">
            {explanation.changedBy}, {dayAndTime(explanation.changedAt)}
          </span>
        </p>
      ) : null}
      {editing ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <ErrorSummary errors={{ [name]: error }} problem={save.problem ?? drop.problem} />
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
              <Button rank="secondary" waiting={drop.waiting} about={title} onPress={() => drop.start(explanation.version)}>
                Take it away
              </Button>
            ) : null}
            <Button
              rank="secondary"
              about={`and leave ${title} as it was`}
              onPress={() => {
                setTyped(explanation?.words ?? '');
                setError(undefined);
                setEditing(false);
              }}
            >
              Cancel
            </Button>
          </ButtonGroup>
        </form>
      ) : null}
    </li>
  );
}
