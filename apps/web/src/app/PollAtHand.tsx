import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { api, read } from '../platform/api.js';
import { paths } from '../platform/paths.js';
import { Link } from '../ui/Link.js';

/** How often it is asked whether a poll was opened: soon enough for a room that talks about it, and polite. */
const EVERY_MS = 15_000;

/** On every page of a member: that a poll is open and waits for them. It never takes the focus, and goes once they have chosen. */
export function PollAtHand() {
  const { pathname } = useLocation();
  const { data } = useQuery({
    queryKey: ['polls', 'at hand'],
    queryFn: ({ signal }) => read(api.GET('/api/polls/at-hand', { signal })),
    refetchInterval: EVERY_MS,
    retry: false,
  });
  const pollId = data?.waitsForYou ? data.pollId : null;
  const there = pollId !== null && pathname === paths.poll(pollId);
  return (
    <div aria-live="polite">
      {pollId && !there ? (
        <p className="c-poll-at-hand">
          Your board has a poll open. <Link to={paths.poll(pollId)}>Choose now</Link>
        </p>
      ) : null}
    </div>
  );
}
