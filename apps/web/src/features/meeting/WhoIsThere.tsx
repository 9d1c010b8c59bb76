import { useState } from 'react';
import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { AttendanceForm } from './AttendanceForm.js';
import type { Meeting } from './snapshot.js';
import { presenceWords } from './words.js';

/** Who is there, folded, and the way to change it. */
export function WhoIsThere({ assessmentId, meeting }: { assessmentId: string; meeting: Meeting }) {
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
          <p>{meeting.quorum.words}</p>
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
