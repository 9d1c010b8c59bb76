import { useQuery } from '@tanstack/react-query';
import { scribesQuery } from '../../platform/scribes.js';
import type { Meeting } from './snapshot.js';

/** Whose answers are written down by somebody else: so that whoever runs the meeting waits for the reading back. It tells no answer. */
export function WrittenFor({ assessmentId, meeting }: { assessmentId: string; meeting: Meeting }) {
  const { data } = useQuery({
    ...scribesQuery(assessmentId, meeting.sequence),
    placeholderData: (before) => before,
    retry: false,
  });
  if (meeting.current?.state !== 'open' || !data || data.scribes.length === 0) return null;
  return (
    <p className="nhsuk-body-s">
      {data.scribes.map(({ scribeName, seatName }) => `${scribeName} writes for ${seatName}`).join('; ')}.{' '}
      <strong>Before you lock, ask whether it has been read back.</strong>
    </p>
  );
}
