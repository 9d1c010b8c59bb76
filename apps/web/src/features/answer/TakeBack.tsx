import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { myAnswersQuery, withoutRow } from './my-answers.js';

interface TakeBackProps {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly onTaken: () => void;
}

/** Takes an answer back while scoring is open: the item is then not answered. Choosing again undoes it. */
export function TakeBack({ assessmentId, itemCode, onTaken }: TakeBackProps) {
  const queries = useQueryClient();
  const mine = myAnswersQuery(assessmentId).queryKey;
  const clear = useAction<{ assessmentId: string; itemCode: string }, void>({
    send: async (path) => {
      await api.DELETE('/api/assessments/{assessmentId}/items/{itemCode}/my-answer', { params: { path } });
    },
    said: 'Your answer is taken back',
    done: () => {
      onTaken();
      queries.setQueryData(mine, (answers) => (answers ? withoutRow(answers, itemCode) : answers));
    },
  });
  return (
    <p>
      <button type="button" className="c-linklike c-takeback" onClick={() => clear.start({ assessmentId, itemCode })}>
        Take this answer back
      </button>
      {clear.problem ? <span className="nhsuk-error-message"> {clear.problem.detail || clear.problem.title}</span> : null}
    </p>
  );
}
