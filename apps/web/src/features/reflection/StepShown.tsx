import { useState } from 'react';
import { api, ifMatch } from '../../platform/api.js';
import type { Instrument } from '../../platform/assessment.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { myReflectionsQuery, planQuery, type Step } from './queries.js';
import { stepWords } from './step-words.js';

/** One step of the plan as it stands. */
export function StepShown({ instrument, step, onChange }: { instrument: Instrument; step: Step; onChange: () => void }) {
  const items = instrument.sections.flatMap((section) => section.items);
  const titles = step.itemCodes.map((code) => items.find((item) => item.code === code)?.title ?? code);
  return (
    <article className="c-step">
      <p className="c-step__words">{step.words}</p>
      <p>{stepWords(step)}</p>
      {step.outcome ? <p>What came of it: {step.outcome}</p> : null}
      {titles.length > 0 ? <p className="c-quiet">For: {titles.join(', ')}</p> : null}
      <div className="c-step__keys">
        <Button small rank="secondary" onPress={onChange} about={step.words}>
          {step.doneOn === null ? 'Change, or say that it is done' : 'Change'}
        </Button>
        <Remove step={step} />
      </div>
    </article>
  );
}

function Remove({ step }: { step: Step }) {
  const [asking, setAsking] = useState(false);
  const remove = useAction<void, void>({
    send: async () => {
      await api.DELETE('/api/my-development-plan/steps/{stepId}', {
        params: { path: { stepId: step.id } },
        headers: ifMatch(step.version),
      });
    },
    refresh: [planQuery.queryKey, myReflectionsQuery.queryKey],
    said: 'The step is removed',
    done: () => setAsking(false),
  });
  return (
    <>
      <Button small rank="secondary" onPress={() => setAsking(true)} about={step.words}>
        Remove
      </Button>
      <Confirm
        open={asking}
        title="Remove this step?"
        step="Remove"
        waiting={remove.waiting}
        onConfirm={() => remove.start()}
        onCancel={() => {
          setAsking(false);
          remove.clear();
        }}
      >
        <ErrorSummary problem={remove.problem} />
        <p>“{step.words}” and what came of it will be deleted. It cannot be undone.</p>
      </Confirm>
    </>
  );
}
