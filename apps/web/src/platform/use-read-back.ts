import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from './api.js';
import { ReadBack, type ReadBackNow, type VotePlace } from './read-back.js';

/** What this page is writing down for a member, in its memory alone. @param open the vote that is open now */
export function useReadBack(assessmentId: string, seatId: string, open: VotePlace | null): { page: ReadBack; now: ReadBackNow } {
  const [page] = useState(
    () =>
      new ReadBack({
        send: async ({ itemCode }, body) => {
          await api.PUT('/api/assessments/{assessmentId}/scribes/{seatId}/items/{itemCode}/answer', {
            params: { path: { assessmentId, seatId, itemCode } },
            body,
          });
        },
        newId: () => crypto.randomUUID(),
        later: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
      }),
  );
  const { itemCode, roundNumber } = open ?? {};
  useEffect(() => {
    page.at(itemCode !== undefined && roundNumber !== undefined ? { itemCode, roundNumber } : null);
  }, [page, itemCode, roundNumber]);
  useEffect(() => {
    const hurry = () => page.hurry();
    window.addEventListener('online', hurry);
    return () => {
      window.removeEventListener('online', hurry);
      page.stop();
    };
  }, [page]);
  return { page, now: useSyncExternalStore(page.subscribe, page.snapshot) };
}
