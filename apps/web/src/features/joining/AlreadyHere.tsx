import type { Me } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { InsetText } from '../../ui/InsetText.js';
import { Link } from '../../ui/Link.js';

/** Whoever is signed in on this device needs no link, if it is them. */
export function AlreadyHere({ me, assessmentId }: { me: Me | null; assessmentId: string }) {
  if (!me) return null;
  const byLink = me.hat?.onlyAssessmentId === assessmentId;
  return (
    <InsetText>
      <p>
        {byLink
          ? 'You are in the meeting already on this device. '
          : `${me.person.name} is signed in on this device. If that is you, you need no link. `}
        <Link to={paths.meeting(assessmentId)}>Go to the meeting</Link>
      </p>
    </InsetText>
  );
}
