import { useState } from 'react';
import { api, ifMatch } from '../../platform/api.js';
import type { Assessment, Instrument } from '../../platform/assessment.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Tag } from '../../ui/Tag.js';
import { actionsKey, type BoardAction } from './queries.js';
import { dueWords } from './words.js';

interface ActionShownProps {
  readonly assessment: Assessment;
  readonly instrument: Instrument;
  readonly action: BoardAction;
  readonly onChange: () => void;
}

/** One action: its words, who owns it, by when, for which items, and what came of it. */
export function ActionShown({ assessment, instrument, action, onChange }: ActionShownProps) {
  const mayEdit = assessment.allowed.includes('add-action');
  const mayRecord = assessment.allowed.includes('record-action-outcome');
  const items = titlesOf(instrument, action.itemCodes);
  return (
    <article className="a-action">
      <p className="a-action__words">{action.words}</p>
      <p>
        {action.ownerName}. {dueWords(action)}. {tagOf(action)}
      </p>
      {items.length > 0 ? <p className="a-action__items">For {items.join('; ')}</p> : null}
      {action.outcome ? <p>What came of it: {action.outcome}</p> : null}
      {mayEdit || mayRecord ? (
        <div className="a-action__steps">
          <Button small rank="secondary" onPress={onChange} about={action.words}>
            {mayEdit ? 'Change' : 'Say what came of it'}
          </Button>
          {mayEdit ? <Remove assessmentId={assessment.id} action={action} /> : null}
        </div>
      ) : null}
    </article>
  );
}

function tagOf({ state, overdue }: BoardAction) {
  if (overdue) return <Tag tone="you">overdue</Tag>;
  if (state === 'open') return null;
  return <Tag tone={state === 'done' ? 'done' : 'quiet'}>{state}</Tag>;
}

const titlesOf = (instrument: Instrument, codes: readonly string[]): string[] =>
  instrument.sections.flatMap(({ items }) => items.filter(({ code }) => codes.includes(code)).map(({ title }) => title));

function Remove({ assessmentId, action }: { assessmentId: string; action: BoardAction }) {
  /** The version that was on the screen as the question was asked. */
  const [asking, setAsking] = useState<number | null>(null);
  const remove = useAction<{ version: number }, void>({
    send: async ({ version }) => {
      await api.DELETE('/api/assessments/{assessmentId}/actions/{actionId}', {
        params: { path: { assessmentId, actionId: action.id } },
        headers: ifMatch(version),
      });
    },
    refresh: [actionsKey(assessmentId)],
    said: 'The action is removed',
    done: () => setAsking(null),
  });
  return (
    <>
      <Button small rank="secondary" onPress={() => setAsking(action.version)} about={action.words}>
        Remove
      </Button>
      <Confirm
        open={asking !== null}
        title="Remove this action?"
        step="Remove"
        waiting={remove.waiting}
        onConfirm={() => asking !== null && remove.start({ version: asking })}
        onCancel={() => {
          setAsking(null);
          remove.clear();
        }}
      >
        <ErrorSummary problem={remove.problem} />
        <p>
          “{action.words}” disappears from the list. To keep it with the reason why it is not done, change it to dropped instead.
        </p>
      </Confirm>
    </>
  );
}
