import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isProblem } from '../../platform/problem.js';
import { useLive } from '../../platform/use-live.js';
import { type Presented, presenterKey, presenterQuery } from './presenter.js';
import { withProgress } from './progress.js';

export interface OnTheWall {
  readonly wall: Presented | null;
  /** `over`: the meeting closed while we watched. `ended`: the link opens nothing, and nobody says why. */
  readonly end: 'over' | 'ended' | null;
  readonly lost: boolean;
  readonly error: unknown;
}

/** A net under the stream: what is announced to nobody, such as a code made before the opening, is there in a quarter of a minute. */
const LOOK_AGAIN_MS = 15_000;

/** The wall, kept as it is in the room, until its link ends. */
export function usePresenter(linkId: string): OnTheWall {
  const queries = useQueryClient();
  const [over, setOver] = useState(false);
  const { data, error } = useQuery({
    ...presenterQuery(linkId),
    enabled: !over,
    refetchInterval: ({ state }) => (isProblem(state.error, 'presenter-ended') ? false : LOOK_AGAIN_MS),
    refetchIntervalInBackground: true,
  });
  const end = over ? 'over' : isProblem(error, 'presenter-ended', 'invalid-request') ? 'ended' : null;
  const readAgain = () => void queries.invalidateQueries({ queryKey: presenterKey(linkId) });
  const live = useLive(end || !data ? null : `/api/presenter/${linkId}/events`, {
    onGap: readAgain,
    onEvent: (event) => {
      if (event.state === 'over') {
        setOver(true);
        return;
      }
      const before = queries.getQueryData<Presented>(presenterKey(linkId));
      const after = before && event.kind === 'progress' ? withProgress(before, event) : null;
      if (after) queries.setQueryData(presenterKey(linkId), after);
      else readAgain();
    },
  });
  // What moved between the first look and the first event would be missed otherwise; and a stream that is refused says why only here.
  useEffect(() => {
    if (live !== 'connecting') void queries.invalidateQueries({ queryKey: presenterKey(linkId) });
  }, [live, queries, linkId]);
  return { wall: data ?? null, end, lost: live === 'lost' || (error !== null && !end), error };
}
