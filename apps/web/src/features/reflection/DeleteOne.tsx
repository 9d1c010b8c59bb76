import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../platform/api.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { myReflectionsQuery, type Reflection, reflectionQuery } from './queries.js';

/** Deletes one reflection, after saying what goes with it. */
export function DeleteOne({ reflection }: { reflection: Reflection }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useAction<void, void>({
    send: async () => {
      await api.DELETE('/api/my-reflections/{reflectionId}', { params: { path: { reflectionId: reflection.id } } });
    },
    said: 'The reflection is deleted',
    done: () => {
      void navigate({ to: paths.reflections() }).then(() => {
        queries.removeQueries({ queryKey: reflectionQuery(reflection.id).queryKey });
        return queries.invalidateQueries({ queryKey: myReflectionsQuery.queryKey });
      });
    },
  });
  return (
    <>
      <Button rank="secondary" onPress={() => setAsking(true)}>
        Delete this reflection
      </Button>
      <Confirm
        open={asking}
        title="Delete this reflection?"
        step="Delete it"
        waiting={remove.waiting}
        onConfirm={() => remove.start()}
        onCancel={() => {
          setAsking(false);
          remove.clear();
        }}
      >
        <ErrorSummary problem={remove.problem} />
        <p>{whatGoesWith(reflection)}</p>
        <p>It cannot be undone. Your development plan and your other reflections stay. Nobody else is told.</p>
      </Confirm>
    </>
  );
}

/** What goes with one reflection, counted. */
export function whatGoesWith({ answered, answers }: Reflection): string {
  const notes = answers.filter(({ note }) => note !== null).length;
  const said = answered === 1 ? 'Your 1 answer' : `Your ${answered} answers`;
  const noted = notes === 0 ? '' : notes === 1 ? ', 1 note' : `, ${notes} notes`;
  return `${said}${noted} and the picture made of them will be deleted, and so will your copy of them in a skills picture that has not been made yet.`;
}
