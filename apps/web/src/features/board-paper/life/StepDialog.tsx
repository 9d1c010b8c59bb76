import type { PaperStep } from '@candour/assessment';
import { useState } from 'react';
import { api, ifMatch, read } from '../../../platform/api.js';
import { isProblem } from '../../../platform/problem.js';
import { useAction } from '../../../platform/use-action.js';
import { Confirm } from '../../../ui/Confirm.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { TextArea } from '../../../ui/TextArea.js';
import type { Paper } from '../paper.js';
import { stepWords } from './life-words.js';
import { SealOfResult } from './SealOfResult.js';

interface StepDialogProps {
  readonly assessmentId: string;
  readonly paper: Paper;
  readonly step: PaperStep;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onTaken: () => void;
}

/** Says what a step will do before it is done; a return asks for its reason, an approval shows the seal on which it rests. */
export function StepDialog({ assessmentId, paper, step, open, onClose, onTaken }: StepDialogProps) {
  const { asks, does, said, step: name } = stepWords(step, paper.life.number);
  // What was read when it was asked: approving what has changed meanwhile must be refused, not done.
  const [version, setVersion] = useState(paper.version);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const take = useAction<{ reason: string; version: number }, Paper>({
    send: (input) =>
      read(
        api.POST('/api/assessments/{assessmentId}/paper/steps', {
          params: { path: { assessmentId }, header: ifMatch(input.version) },
          body: step === 'return' ? { step, reason: input.reason } : { step },
        }),
      ),
    refresh: [['paper', assessmentId], ['home']],
    said,
    done: onTaken,
  });
  const changed = isProblem(take.problem, 'changed-meanwhile');
  const confirm = () => {
    const missing = step === 'return' && reason.trim() === '';
    setError(missing ? 'Say what should be different, so that whoever wrote it knows what to do' : undefined);
    if (!missing) take.start({ reason, version });
  };
  const goOn = () => {
    setVersion(paper.version);
    take.clear();
  };
  return (
    <Confirm
      open={open}
      title={asks}
      step={name}
      rank="primary"
      waiting={take.waiting}
      onConfirm={changed ? goOn : confirm}
      onCancel={onClose}
    >
      {changed ? (
        <p role="alert">
          Somebody changed the paper while you were reading. Go back and read it again, or press once more to go on.
        </p>
      ) : (
        <ErrorSummary errors={{ reason: error }} problem={take.problem} />
      )}
      <p>{does}</p>
      {step === 'approve' ? <SealOfResult assessmentId={assessmentId} /> : null}
      {step === 'return' ? (
        <TextArea name="reason" label="What should be different" limit={2000} value={reason} onChange={setReason} error={error} />
      ) : null}
    </Confirm>
  );
}
