import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { paths } from '../../platform/paths.js';
import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Link } from '../../ui/Link.js';
import { TextArea } from '../../ui/TextArea.js';
import { AttendanceForm } from './AttendanceForm.js';
import type { Meeting } from './snapshot.js';
import { useCommand } from './use-command.js';

/** The chair calls the board back to a closed meeting, with a reason that is kept. */
export function Reconvene({ assessmentId, meeting }: { assessmentId: string; meeting: Meeting }) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const reconvene = useCommand<{ reason: string }>({
    assessmentId,
    send: ({ reason: why }, headers) =>
      read(
        api.POST('/api/assessments/{assessmentId}/meeting/reconvene', {
          params: { path: { assessmentId } },
          body: { epoch: meeting.epoch, reason: why },
          headers,
        }),
      ),
    said: 'The meeting goes on',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = reason.trim() === '' ? 'Say why the board comes back to it' : undefined;
    setError(wrong);
    if (wrong) reconvene.clear();
    else reconvene.start({ reason: reason.trim() });
  };
  const mayNow = meeting.allowed.includes('reconvene');
  return (
    <>
      <p>
        <Link to={paths.assessment(assessmentId)}>Go to the assessment, to seal it</Link>
      </p>
      <Details summary="Call the board back">
        {mayNow ? null : <p>The board can come back to it once a quorum is recorded as present. Record first who is there.</p>}
        {mayNow ? null : <AttendanceForm assessmentId={assessmentId} meeting={meeting} />}
        {mayNow ? (
          <form onSubmit={submit} noValidate>
            <p>{meeting.quorum.words} The meeting opens again, and items can be voted on again. The reason is kept.</p>
            <ErrorSummary errors={{ reason: error }} problem={reconvene.problem} />
            <TextArea
              name="reason"
              label="Why does the board come back to it?"
              limit={2000}
              value={reason}
              onChange={setReason}
              error={error}
            />
            <Button rank="secondary" waiting={reconvene.waiting}>
              Call the board back
            </Button>
          </form>
        ) : null}
      </Details>
    </>
  );
}
