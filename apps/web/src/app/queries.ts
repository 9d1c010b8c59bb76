import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '../platform/problem.js';

/**
 * The one cache of what the server has said. A refusal is never tried again; a lost network is, twice. Writing is tried only by
 * a person, and also while the browser thinks it is offline, so that they are told rather than kept waiting.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => failures < 2 && isProblem(error) && (error.code === 'offline' || error.status >= 502),
      networkMode: 'always',
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
