import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import type { Meeting } from './snapshot.js';

/** Where whoever was in the room goes on once the meeting is closed. */
export function AfterTheClose({ assessmentId, meeting }: { assessmentId: string; meeting: Meeting }) {
  if (meeting.state !== 'agreed') return null;
  return (
    <p>
      <Link to={paths.results(assessmentId)}>See the results, and how the meeting went</Link>
    </p>
  );
}
