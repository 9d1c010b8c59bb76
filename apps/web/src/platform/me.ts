import type { paths } from '@candour/api-client';
import { type Role, roleWords } from '@candour/assessment';
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { api, read } from './api.js';
import { isProblem, Problem } from './problem.js';
import { leaveEndedRoom } from './room-ended.js';

/** Who is signed in, which hats they have, and which they wear now. */
export type Me = paths['/api/me']['get']['responses'][200]['content']['application/json'];
/** One organisation with everything the person may do there. */
export type Hat = NonNullable<Me['hat']>;

/** Who is signed in, or null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  // Without the query library's signal: a header that unmounts must not call off what a route's guard is waiting for.
  queryFn: async (): Promise<Me | null> => {
    try {
      return await read(api.GET('/api/me'));
    } catch (error) {
      leaveEndedRoom(error);
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** Who is signed in, or null: for what also shows to strangers (the header, the sign-in page). */
export function useMe(): Me | null {
  return useQuery(meQuery).data ?? null;
}

/** The hat worn now. Only inside routes that ask for a hat (see `app/routes.tsx`): there it is never missing. */
export function useHat(): Hat {
  const { data } = useSuspenseQuery(meQuery);
  // The sign-in ended while the screen was open: the page in its place says so, and leads back.
  if (data === null) throw new Problem({ code: 'not-signed-in', status: 401, title: 'Your sign-in has ended' });
  if (!data.hat) throw new Error('This screen was opened without a hat: give its route the access "hat".');
  return data.hat;
}

/** Whether this hat carries one of these roles. */
export const mayAs = (hat: Hat | null | undefined, ...roles: Role[]): boolean =>
  roles.some((role) => hat?.roles.some((held) => held === role) ?? false);

/** The roles of a hat as one phrase: `Chair and board member`. */
export function rolesInWords(held: readonly string[]): string {
  const words = held.map((role) => Object.entries(roleWords).find(([name]) => name === role)?.[1] ?? role);
  const phrase = words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
