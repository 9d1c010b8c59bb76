import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { meQuery } from '../platform/me.js';
import { isProblem } from '../platform/problem.js';
import { leaveEndedRoom } from '../platform/room-ended.js';

/** The sign-in has ended (too old, or ended from another device): nobody is signed in here any more, and the header must say so. */
const forgetWhoWasSignedIn = (error: unknown) => {
  leaveEndedRoom(error);
  if (isProblem(error, 'not-signed-in')) queries.setQueryData(meQuery.queryKey, null);
};

/**
 * The one cache of what the server has said. A refusal is never tried again; a lost network is, twice. Writing is tried only by
 * a person, and also while the browser thinks it is offline, so that they are told rather than kept waiting.
 */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: forgetWhoWasSignedIn }),
  mutationCache: new MutationCache({ onError: forgetWhoWasSignedIn }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => failures < 2 && isProblem(error) && (error.code === 'offline' || error.status >= 502),
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
