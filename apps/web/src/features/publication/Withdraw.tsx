import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { toTheTop } from '../../platform/to-the-top.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextArea } from '../../ui/TextArea.js';
import { afterwards } from './publication.js';

/** Ends the sharing. The reason stays with the trust: readers see only that it was withdrawn, and when. */
export function Withdraw({ assessmentId, version }: { assessmentId: string; version: number }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const withdraw = useAction<{ reason: string; version: number }, unknown>({
    send: (input) =>
      read(
        api.POST('/api/assessments/{assessmentId}/publication/withdrawal', {
          params: { path: { assessmentId }, header: ifMatch(input.version) },
          body: { reason: input.reason },
        }),
      ),
    refresh: afterwards(assessmentId),
    said: 'Withdrawn',
    done: () => {
      setAsking(false);
      toTheTop();
    },
  });
  const confirm = () => {
    const wrong = reason.trim() === '' ? 'Say why you withdraw it' : undefined;
    setError(wrong);
    if (!wrong) withdraw.start({ reason: reason.trim(), version });
  };
  return (
    <>
      <Button rank="secondary" onPress={() => setAsking(true)}>
        Withdraw the publication
      </Button>
      <Confirm
        open={asking}
        title="Withdraw the publication?"
        step="Withdraw"
        waiting={withdraw.waiting}
        onConfirm={confirm}
        onCancel={() => {
          setAsking(false);
          withdraw.clear();
        }}
      >
        <ErrorSummary errors={{ reason: error }} problem={withdraw.problem} />
        <p>
          From now on whoever could read these figures reads only that they were withdrawn, and on which day. Where an older
          result of yours is still shared with them, they see that one again, with a note that a later one was withdrawn.
        </p>
        <p>
          A paper that a system has already issued keeps the figures, and files can still be made of it. What was read, printed or
          taken away before cannot be taken back. This assessment cannot be published again.
        </p>
        <TextArea
          name="reason"
          label="Reason"
          hint="Kept in your trust’s record."
          value={reason}
          onChange={setReason}
          limit={2000}
          rows={3}
          error={error}
        />
      </Confirm>
    </>
  );
}
