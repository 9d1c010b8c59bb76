import { isItemEndState } from '@candour/assessment';
import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { paths } from '../../platform/paths.js';
import { Button, ButtonLink } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { deskKeys } from './desk-keys.js';
import type { Meeting } from './snapshot.js';
import { useCommand } from './use-command.js';
import { type Seen, seenIn } from './use-item-moves.js';

interface CloseMeetingProps {
  readonly assessmentId: string;
  readonly meeting: Meeting;
  /** It is the next step. */
  readonly main?: boolean;
}

/** Closing the meeting, after saying what is left without an outcome. */
export function CloseMeeting({ assessmentId, meeting, main = false }: CloseMeetingProps) {
  const [asking, setAsking] = useState(false);
  const close = useCommand<Seen>({
    assessmentId,
    send: (body, headers) =>
      read(api.POST('/api/assessments/{assessmentId}/meeting/close', { params: { path: { assessmentId } }, body, headers })),
    said: 'The meeting is closed',
    done: () => setAsking(false),
  });
  if (!meeting.allowed.includes('close-meeting')) {
    return main && meeting.state === 'agreed' ? (
      <div className="m-next__main">
        <p>Every item has its outcome. The chair can seal the assessment.</p>
        <ButtonLink to={paths.assessment(assessmentId)}>Go to the assessment</ButtonLink>
      </div>
    ) : null;
  }
  const left = meeting.agenda.filter(({ state }) => !isItemEndState(state)).length;
  return (
    <div className={main ? 'm-next__main' : undefined}>
      {main ? <p>Every item has its outcome.</p> : null}
      <Button
        rank={main ? 'primary' : 'secondary'}
        small={!main}
        keys={main ? `${deskKeys.close.keys} ${deskKeys.step.keys}` : deskKeys.close.keys}
        onPress={() => setAsking(true)}
      >
        Close the meeting
      </Button>
      <Confirm
        open={asking}
        title="Close the meeting?"
        step="Close the meeting"
        rank="primary"
        waiting={close.waiting}
        problem={close.problem}
        onConfirm={() => close.start(seenIn(meeting))}
        onCancel={() => {
          setAsking(false);
          close.clear();
        }}
      >
        <p>{leftWords(left)} After that the chair can seal the assessment, or call the board back with a reason.</p>
      </Confirm>
    </div>
  );
}

function leftWords(left: number): string {
  if (left === 0) return 'Every item has its outcome.';
  return `${left === 1 ? 'One item has' : `${left} items have`} no outcome yet: you can still park what is left after closing.`;
}
