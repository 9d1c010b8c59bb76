import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { scribesQuery } from '../../platform/scribes.js';
import { Waiting } from '../../ui/Waiting.js';
import type { Meeting } from './snapshot.js';
import { WritesForMe } from './WritesForMe.js';

// Few write for somebody: the others' phones do without.
const OneServed = lazy(async () => ({ default: (await import('./OneServed.js')).OneServed }));

interface WritingForProps {
  readonly assessmentId: string;
  readonly meeting: Meeting;
}

/** Answers on behalf in the room: who writes for me, and whom I write for, beside my own vote. Without either it is one line. */
export function WritingFor({ assessmentId, meeting }: WritingForProps) {
  const { data: scribes } = useQuery({
    ...scribesQuery(assessmentId, meeting.sequence),
    placeholderData: (before) => before,
    retry: false,
  });
  if (!scribes?.open) return null;
  const served = scribes.scribes.filter(({ youWrite }) => youWrite);
  return (
    <>
      {served.length > 0 ? (
        <Suspense fallback={<Waiting />}>
          {served.map((one) => (
            <OneServed key={one.seatId} assessmentId={assessmentId} meeting={meeting} served={one} />
          ))}
        </Suspense>
      ) : null}
      <WritesForMe assessmentId={assessmentId} scribes={scribes} linked={served.length > 0} />
    </>
  );
}
