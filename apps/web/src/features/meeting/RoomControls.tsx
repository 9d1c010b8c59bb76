import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { AttendanceForm } from './AttendanceForm.js';
import { CloseMeeting } from './CloseMeeting.js';
import type { Meeting } from './snapshot.js';
import { useCommand } from './use-command.js';
import { type Seen, seenIn } from './use-item-moves.js';
import { keysOfTheDesk } from './use-keys.js';
import { presenceWords } from './words.js';

/** The meeting as a whole: pause, go on, close, who is there, and the keys. */
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
          <Button small onPress={() => resume.start(seenIn(meeting))} waiting={resume.waiting}>
            Go on with the meeting
          </Button>
        ) : null}
        {allowed.includes('pause-meeting') ? (
          <Button small rank="secondary" onPress={() => pause.start(seenIn(meeting))} waiting={pause.waiting}>
            Pause
          </Button>
        ) : null}
        <CloseMeeting assessmentId={assessmentId} meeting={meeting} />
      </div>
      <WhoIsThere assessmentId={assessmentId} meeting={meeting} />
      <Details summary="Keys">
        <dl className="m-keys">
          {keysOfTheDesk.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p>They do nothing while you type.</p>
      </Details>
    </section>
  );
}

function WhoIsThere({ assessmentId, meeting }: { assessmentId: string; meeting: Meeting }) {
  const [changing, setChanging] = useState(false);
  const present = meeting.attendance.filter(({ presence }) => presence === 'present').length;
  return (
    <Details summary={`Who is there (${present} of ${meeting.attendance.length})`}>
      {changing ? (
        <div className="m-desk__form">
          <AttendanceForm assessmentId={assessmentId} meeting={meeting} done={() => setChanging(false)} />
        </div>
      ) : (
        <>
          <ul className="m-list">
            {meeting.attendance.map(({ seatId, name, presence, deputyName }) => (
              <li key={seatId}>
                {name}: {presenceWords(presence, deputyName)}
              </li>
            ))}
          </ul>
          {meeting.observers.length > 0 ? <p>Watching: {meeting.observers.join(', ')}</p> : null}
          {meeting.allowed.includes('record-attendance') ? (
            <Button small rank="secondary" onPress={() => setChanging(true)}>
              Change
            </Button>
          ) : null}
        </>
      )}
    </Details>
  );
}
