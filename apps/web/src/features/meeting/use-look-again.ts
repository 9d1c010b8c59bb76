import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meetingKey } from './snapshot.js';

const everyMs = 20_000;

/** Reads the meeting again now and then, for the one thing that changes by the clock alone. */
export function useLookAgain(assessmentId: string, wanted: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: meetingKey(assessmentId) }), everyMs);
    return () => clearInterval(timer);
  }, [queries, assessmentId, wanted]);
}
