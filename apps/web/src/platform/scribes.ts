import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from './api.js';

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
