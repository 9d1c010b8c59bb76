import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useLive } from '../../platform/use-live.js';
import { withProgress } from './progress.js';
import { type Meeting, meetingKey, meetingQuery } from './snapshot.js';

/** The meeting, kept as it is in the room without reloading, and whether the live connection stands. */
export function useMeeting(assessmentId: string): { meeting: Meeting; live: 'connecting' | 'live' | 'lost' } {
  const queries = useQueryClient();
  const { data: meeting } = useSuspenseQuery(meetingQuery(assessmentId));
  const readAgain = () => void queries.invalidateQueries({ queryKey: meetingKey(assessmentId) });
  const live = useLive(`/api/assessments/${assessmentId}/events`, {
    onGap: readAgain,
    onEvent: (event) => {
      const before = queries.getQueryData<Meeting>(meetingKey(assessmentId));
      // The stream begins by saying where things stand: a snapshot that is there already, or newer, need not be read again.
      if (before && event.kind === 'changed' && event.epoch === before.epoch && event.sequence <= before.sequence) return;
      const after = before && event.kind === 'progress' ? withProgress(before, event) : null;
      if (after) queries.setQueryData(meetingKey(assessmentId), after);
      else readAgain();
    },
  });
  return { meeting, live };
}
