import { useEffect, useRef } from 'react';
import { paths } from '../../platform/paths.js';
import { say } from '../../platform/status.js';
import { ButtonLink } from '../../ui/Button.js';
import { Link } from '../../ui/Link.js';
import type { PollHere } from './poll-in-the-room.js';
import { pollSentence } from './poll-in-the-room.js';

interface PollCardProps {
  readonly assessmentId: string;
  readonly poll: PollHere | null;
}

/** The poll that was put to the room, on the phone of each: where to choose, and the way back here. It takes no focus. */
export function PollCard({ assessmentId, poll }: PollCardProps) {
  const sentence = poll && pollSentence(poll);
  useSayWhenItMoves(poll, sentence);
  if (!poll) return null;
  const there = { to: paths.poll(poll.pollId), search: { meeting: assessmentId } };
  return (
    <section className={`c-card m-poll${poll.waitsForYou ? ' c-card--waiting' : ''}`} aria-labelledby="poll-title">
      <h2 className="c-card__heading" id="poll-title">
        {sentence}
      </h2>
      <p>{poll.question}</p>
      {poll.waitsForYou ? (
        <ButtonLink {...there}>Choose now</ButtonLink>
      ) : (
        <p>
          <Link {...there}>{linkWords[poll.state]}</Link>
        </p>
      )}
    </section>
  );
}

const linkWords: Readonly<Record<PollHere['state'], string>> = {
  open: 'Look at the poll',
  locked: 'Look at the poll',
  revealed: 'See what the board chose',
};

/** Said as it is opened, locked or revealed; not with every choice. */
function useSayWhenItMoves(poll: PollHere | null, sentence: string | null): void {
  const now = poll ? `${poll.pollId} ${poll.state}` : null;
  const last = useRef(now);
  useEffect(() => {
    if (now !== last.current && sentence) say(sentence);
    last.current = now;
  }, [now, sentence]);
}
