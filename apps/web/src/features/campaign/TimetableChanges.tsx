import { campaignDateWords, datesThatMoved } from '@candour/assessment';
import { day, weekday } from '../../platform/in-london.js';
import { InsetText } from '../../ui/InsetText.js';
import type { Invitation } from './campaigns.js';

/** When the system changed the timetable since it invited this trust, and which dates it moved from and to. */
export function TimetableChanges({ invitation: { changes, systemName, assessmentId } }: { invitation: Invitation }) {
  if (changes.length === 0) return null;
  return (
    <InsetText>
      {changes.map((change) => (
        <section key={JSON.stringify(change)}>
          <p>
            {systemName} changed this timetable on {day(change.on)}:
          </p>
          <ul>
            {datesThatMoved(change).map((name) => (
              <li key={name}>
                {campaignDateWords[name]}: was {weekday(change.before[name])}, now {weekday(change.after[name])}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {assessmentId === null ? null : <p>The dates of your own assessment stay until you change them.</p>}
    </InsetText>
  );
}
