import { api, read } from '../../platform/api.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { CloseMeeting } from './CloseMeeting.js';
import { deskKeys } from './desk-keys.js';
import { HandOver } from './HandOver.js';
import { JoiningFolded } from './Joining.js';
import { KeyList } from './KeyList.js';
import type { Meeting } from './snapshot.js';
import { isAllSettled } from './steps.js';
import { useCommand } from './use-command.js';
import { type Seen, seenIn } from './use-item-moves.js';
import { WhoIsThere } from './WhoIsThere.js';

/** The meeting as a whole: pause, go on, close, hand over, who is there, and the keys. */
export function RoomControls({ assessmentId, meeting }: { assessmentId: string; meeting: Meeting }) {
  const { allowed } = meeting;
  const path = { assessmentId };
  const pause = useCommand<Seen>({
    assessmentId,
    send: (body, headers) => read(api.POST('/api/assessments/{assessmentId}/meeting/pause', { params: { path }, body, headers })),
    said: 'The meeting is paused',
  });
  const resume = useCommand<Seen>({
    assessmentId,
    send: (body, headers) =>
      read(api.POST('/api/assessments/{assessmentId}/meeting/resume', { params: { path }, body, headers })),
    said: 'The meeting goes on',
  });
  return (
    <section aria-labelledby="room-title" className="m-controls">
      <h2 className="m-desk__heading" id="room-title">
        The meeting
      </h2>
      <ErrorSummary problem={pause.problem ?? resume.problem} />
      <div className="m-next__others">
        {allowed.includes('resume-meeting') ? (
          <Button small keys={deskKeys.pause.keys} onPress={() => resume.start(seenIn(meeting))} waiting={resume.waiting}>
            Go on with the meeting
          </Button>
        ) : null}
        {allowed.includes('pause-meeting') ? (
          <Button
            small
            rank="secondary"
            keys={deskKeys.pause.keys}
            onPress={() => pause.start(seenIn(meeting))}
            waiting={pause.waiting}
          >
            Pause
          </Button>
        ) : null}
        {isAllSettled(meeting) ? null : <CloseMeeting assessmentId={assessmentId} meeting={meeting} />}
      </div>
      <HandOver />
      <WhoIsThere assessmentId={assessmentId} meeting={meeting} />
      <JoiningFolded assessmentId={assessmentId} state={meeting.state} />
      <KeyList />
    </section>
  );
}
