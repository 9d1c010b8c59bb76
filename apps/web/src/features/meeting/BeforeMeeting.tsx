import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { assessmentQuery } from '../../platform/assessment.js';
import { dayAndTime } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { asProblem } from '../../platform/problem.js';
import { Link } from '../../ui/Link.js';
import { Waiting } from '../../ui/Waiting.js';
import './desk.scss';
import { AttendanceForm } from './AttendanceForm.js';
import { EvenPlan } from './EvenPlan.js';
import { Joining } from './Joining.js';
import { PlanTable } from './PlanTable.js';
import { PresenterLink } from './PresenterLink.js';
import { type Meeting, planQuery } from './snapshot.js';

/** Before the meeting, for its facilitator: what there is time for, who is there, and the opening. */
export function BeforeMeeting({ assessmentId, meeting }: { assessmentId: string; meeting: Meeting }) {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const isReady = meeting.state === 'draft' ? assessment.method === 'room' : assessment.scoringClosed;
  return (
    <>
      <p className="m-sentence">{meeting.sentence}</p>
      {meeting.startsAt ? <p>It is planned for {dayAndTime(meeting.startsAt)}.</p> : null}
      {isReady ? null : (
        <p>
          The meeting can open once private scoring has been closed.{' '}
          <Link to={paths.assessment(assessmentId)}>Close it on the page of the assessment</Link>
        </p>
      )}
      {isReady && meeting.state === 'scoring' ? <ThePlan assessmentId={assessmentId} /> : null}
      {isReady && meeting.state === 'draft' ? <EvenPlan assessmentId={assessmentId} meeting={meeting} /> : null}
      {isReady ? (
        <>
          <h2>The projector</h2>
          <PresenterLink assessmentId={assessmentId} />
          <h2>How people join</h2>
          <Joining assessmentId={assessmentId} />
          <h2>Who is there</h2>
          <AttendanceForm assessmentId={assessmentId} meeting={meeting} opens />
        </>
      ) : null}
    </>
  );
}

function ThePlan({ assessmentId }: { assessmentId: string }) {
  const plan = useQuery(planQuery(assessmentId));
  if (plan.isPending) return <Waiting words="Planning the meeting" />;
  if (plan.isError)
    return <p>{asProblem(plan.error).detail || 'The plan cannot be read at the moment. Reload the page to try again.'}</p>;
  return <PlanTable plan={plan.data} />;
}
