import { useQuery } from '@tanstack/react-query';
import type { Assessment } from '../../platform/assessment.js';
import { paths } from '../../platform/paths.js';
import { scribesQuery } from '../../platform/scribes.js';
import { InsetText } from '../../ui/InsetText.js';
import { Link } from '../../ui/Link.js';

/** Who writes for me, so that nobody does unknown to me, and whom I write for; nothing where it is neither. */
export function OnBehalf({ assessment }: { assessment: Assessment }) {
  const open = assessment.state === 'scoring' || assessment.state === 'meeting' || assessment.state === 'paused';
  const { data } = useQuery({ ...scribesQuery(assessment.id), enabled: open });
  const mine = data?.scribes.find(({ yours }) => yours);
  const served = data?.scribes.filter(({ youWrite }) => youWrite) ?? [];
  if (!open || (!mine && served.length === 0)) return null;
  return (
    <InsetText>
      {mine ? (
        <p>
          <strong>{mine.scribeName} writes down your answers.</strong>{' '}
          <Link to={paths.scribes(assessment.id)}>See by whose word, or take it back</Link>
        </p>
      ) : null}
      {served.map(({ seatId, seatName }) => (
        <p key={seatId}>
          <strong>You write for {seatName}.</strong>{' '}
          {assessment.state === 'scoring' ? (
            <Link to={paths.writeFor(assessment.id, seatId)}>Write down their answers</Link>
          ) : (
            <Link to={paths.meeting(assessment.id)}>Write for them in the meeting</Link>
          )}
        </p>
      ))}
    </InsetText>
  );
}
