import { useEffect, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { say } from '../../platform/status.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import type { Meeting } from './snapshot.js';
import { useCommand } from './use-command.js';

interface TakeMeetingProps {
  readonly assessmentId: string;
  readonly meeting: Meeting;
  /** A chair may take it only where no facilitator is connected: they are told so, wherever on the page they are. */
  readonly facilitatorGone: boolean;
}

/** Taking the meeting into one's own hands, when whoever held it is gone or hands over. */
export function TakeMeeting({ assessmentId, meeting, facilitatorGone }: TakeMeetingProps) {
  useEffect(() => {
    if (facilitatorGone) say('No facilitator is connected. You can take the meeting over, at the end of this page');
  }, [facilitatorGone]);
  const [asking, setAsking] = useState(false);
  const take = useCommand<void>({
    assessmentId,
    send: (_, headers) =>
      read(
        api.POST('/api/assessments/{assessmentId}/meeting/take', {
          params: { path: { assessmentId } },
          body: { epoch: meeting.epoch },
          headers,
        }),
      ),
    said: 'The meeting is in your hands',
    done: () => setAsking(false),
  });
  return (
    <section aria-labelledby="take-title">
      <h2 id="take-title">Who runs the meeting</h2>
      <p>
        {meeting.heldBy ?? 'Somebody else'} holds the meeting at the moment
        {facilitatorGone ? ', and no facilitator is connected. You can go on in their place' : ''}.
      </p>
      <Button rank="secondary" onPress={() => setAsking(true)}>
        Take the meeting over
      </Button>
      <Confirm
        open={asking}
        title="Take the meeting over?"
        step="Take it over"
        rank="primary"
        waiting={take.waiting}
        problem={take.problem}
        onConfirm={() => take.start()}
        onCancel={() => {
          setAsking(false);
          take.clear();
        }}
      >
        <p>
          From then on only you can open, lock and reveal votes. {meeting.heldBy ?? 'Whoever holds it now'} is told so, and can
          take it back. Nothing that was answered is lost.
        </p>
      </Confirm>
    </section>
  );
}
