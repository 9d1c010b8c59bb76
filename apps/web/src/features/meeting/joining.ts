import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

/** How people get into the meeting: its code, and the seats that a link can be made for. */
export type HowToJoin = paths['/api/assessments/{assessmentId}/joining']['get']['responses'][200]['content']['application/json'];
export type SeatToLetIn = HowToJoin['seats'][number];
export type RoomLinkMade =
  paths['/api/assessments/{assessmentId}/joining/seats/{seatId}/link']['post']['responses'][201]['content']['application/json'];

export const joiningKey = (assessmentId: string) => ['joining', assessmentId] as const;

export const joiningQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: joiningKey(assessmentId),
    queryFn: ({ signal }): Promise<HowToJoin> =>
      read(api.GET('/api/assessments/{assessmentId}/joining', { params: { path: { assessmentId } }, signal })),
    // A code of before must not be read out: whoever looks is told the one that lives.
    staleTime: 0,
  });

/** A seat as it stands in the list of those who can be given a link. */
export const seatInWords = ({ name, link }: SeatToLetIn): string =>
  link === 'none' ? name : link === 'made' ? `${name} (has a link, not opened yet)` : `${name} (came in by a link)`;
