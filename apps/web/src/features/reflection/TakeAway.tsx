import { useState } from 'react';
import { api } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { type MyReflections, myReflectionsQuery, planQuery } from './queries.js';

/** All of it as a file, or all of it gone. */
export function TakeAway({ reflections, steps }: { reflections: MyReflections['reflections']; steps: number }) {
  const [asking, setAsking] = useState(false);
  const remove = useAction<void, void>({
    send: async () => {
      await api.DELETE('/api/my-reflections');
    },
    refresh: [myReflectionsQuery.queryKey, planQuery.queryKey],
    said: 'Everything is deleted',
    done: () => setAsking(false),
  });
  return (
    <section aria-labelledby="take-away-title" className="c-takeaway">
      <h2 id="take-away-title">Take it with you, or delete it</h2>
      <p>A file is yours to look after: whoever opens it can read it.</p>
      <ul>
        <li>
          <a href="/api/my-reflections/file/text" download>
            Download everything as text
          </a>
        </li>
        <li>
          <a href="/api/my-reflections/file/data" download>
            Download everything as data (JSON)
          </a>
        </li>
      </ul>
      <Button rank="secondary" onPress={() => setAsking(true)}>
        Delete everything
      </Button>
      <Confirm
        open={asking}
        title="Delete everything of yours?"
        step="Delete everything"
        waiting={remove.waiting}
        onConfirm={() => remove.start()}
        onCancel={() => {
          setAsking(false);
          remove.clear();
        }}
      >
        <ErrorSummary problem={remove.problem} />
        <p>{whatGoes(reflections.length, steps)}</p>
        <p>It cannot be undone, and nobody can bring it back for you. Nobody else is told.</p>
      </Confirm>
    </section>
  );
}

/** What goes, in words: also what stays closed and cannot be counted here. */
export function whatGoes(reflections: number, openSteps: number): string {
  const what = reflections === 1 ? 'Your reflection' : reflections === 0 ? 'Every reflection' : `All ${reflections} reflections`;
  const steps = openSteps === 0 ? '' : `, with ${openSteps === 1 ? '1 open step' : `${openSteps} open steps`}`;
  return `${what} with all answers and notes, and your whole development plan${steps}, will be deleted; so will anything that was closed by a link for a new password, and your copy in a skills picture that has not been made yet.`;
}
