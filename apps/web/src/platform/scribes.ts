import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api, read } from './api.js';
import { ReadBack, type ReadBackNow, type VotePlace } from './read-back.js';

/** Who writes for whom, and what this person could say about it. */
export type Scribes = paths['/api/assessments/{assessmentId}/scribes']['get']['responses'][200]['content']['application/json'];
export type ScribeOfSeat = Scribes['scribes'][number];
/** A member whom this person writes for: which items are answered, never what. */
export type ServedSeat =
  paths['/api/assessments/{assessmentId}/scribes/{seatId}']['get']['responses'][200]['content']['application/json'];

export const scribesKey = (assessmentId: string) => ['scribes', assessmentId] as const;

/** @param sequence of the meeting, where there is one: with each change in the room it is read anew */
export const scribesQuery = (assessmentId: string, sequence = 0) =>
  queryOptions({
    queryKey: [...scribesKey(assessmentId), sequence],
    queryFn: (): Promise<Scribes> =>
      read(api.GET('/api/assessments/{assessmentId}/scribes', { params: { path: { assessmentId } } })),
  });

export const servedSeatQuery = (assessmentId: string, seatId: string, sequence = 0) =>
  queryOptions({
    queryKey: [...scribesKey(assessmentId), 'served', seatId, sequence],
    queryFn: (): Promise<ServedSeat> =>
      read(api.GET('/api/assessments/{assessmentId}/scribes/{seatId}', { params: { path: { assessmentId, seatId } } })),
  });

/** Takes back that somebody writes for a member: as the member, as the scribe or as the company secretary. */
export const endScribe = (assessmentId: string, seatId: string): Promise<Scribes> =>
  read(api.DELETE('/api/assessments/{assessmentId}/scribes/{seatId}', { params: { path: { assessmentId, seatId } } }));

export const readPledgeTo = async (assessmentId: string, seatId: string): Promise<void> => {
  await api.POST('/api/assessments/{assessmentId}/scribes/{seatId}/pledge-reading', {
    params: { path: { assessmentId, seatId } },
  });
};

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
