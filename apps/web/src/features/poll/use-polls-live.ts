import { useQueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../platform/live-sequence.js';
import { useLive } from '../../platform/use-live.js';
import { type Poll, pollKey, pollsKey } from './polls.js';

/** Keeps every screen about polls as the board's polls are, without reloading. Says whether the live connection stands. */
export function usePollsLive(): 'connecting' | 'live' | 'lost' {
  const queries = useQueryClient();
  const readAgain = () => void queries.invalidateQueries({ queryKey: pollsKey });
  return useLive('/api/polls/events', {
    onGap: readAgain,
    onEvent: (event) => {
      const { pollId } = event;
      const before = typeof pollId === 'string' ? queries.getQueryData<Poll>(pollKey(pollId)) : undefined;
      const after = before && event.kind === 'progress' ? withProgress(before, event) : null;
      if (after) queries.setQueryData(pollKey(after.id), after);
      else readAgain();
    },
  });
}

/**
 * The poll with *x of y have chosen* as an event has just said it; null where it has to be read again. Events of two who chose at
 * the same moment may come in either order, so the number never goes back.
 */
export function withProgress(poll: Poll, event: LiveEvent): Poll | null {
  const { chosen, eligible } = event;
  if (poll.state !== 'open' || typeof chosen !== 'number' || typeof eligible !== 'number') return null;
  return { ...poll, chosen: Math.max(poll.chosen, chosen), eligible };
}
