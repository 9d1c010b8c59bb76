import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../platform/api.js';
import { assessmentQuery } from '../../platform/assessment.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';

/** The pledge, for a member who has not read it yet: it comes before the first answer, in the room too. */
export function PledgeFirst({ assessmentId, onRead }: { assessmentId: string; onRead: () => void }) {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const readIt = useAction<void, void>({
    send: async (_, headers) => {
      await api.POST('/api/assessments/{assessmentId}/pledge-reading', { params: { path: { assessmentId } }, headers });
    },
    refresh: [['my-answers-in-the-room', assessmentId]],
    said: 'Now you can answer',
  });
  return (
    <section aria-labelledby="pledge-title">
      <h2 id="pledge-title">Before your first answer: who sees what</h2>
      {assessment.pledge.paragraphs.map(({ heading, words }) => (
        <div key={heading}>
          <h3>{heading}</h3>
          <p>{words}</p>
        </div>
      ))}
      <ErrorSummary problem={readIt.problem} />
      <Button
        waiting={readIt.waiting}
        onPress={() => {
          onRead();
          readIt.start();
        }}
      >
        I have read this
      </Button>
    </section>
  );
}
