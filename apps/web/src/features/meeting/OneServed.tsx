import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { assessmentQuery } from '../../platform/assessment.js';
import { paths } from '../../platform/paths.js';
import type { ReadBackNow, VotePlace } from '../../platform/read-back.js';
import { readPledgeTo, type ScribeOfSeat, type ServedSeat, scribesKey, servedSeatQuery } from '../../platform/scribes.js';
import { say } from '../../platform/status.js';
import { useAction } from '../../platform/use-action.js';
import { useReadBack } from '../../platform/use-read-back.js';
import { Link } from '../../ui/Link.js';
import { PledgeToThem } from '../../ui/PledgeToThem.js';
import { readBackWords } from '../../ui/read-back-words.js';
import { BecameOf, WriteFor } from '../../ui/WriteFor.js';
import type { CurrentItem, Meeting } from './snapshot.js';

interface OneServedProps {
  readonly assessmentId: string;
  readonly meeting: Meeting;
  readonly served: ScribeOfSeat;
}

/** One member whom this person writes for: the vote that is open, and what became of the last one. */
export function OneServed({ assessmentId, meeting, served }: OneServedProps) {
  const queries = useQueryClient();
  const { data: seat } = useQuery({
    ...servedSeatQuery(assessmentId, served.seatId, meeting.sequence),
    placeholderData: (before) => before,
    retry: false,
  });
  const { current } = meeting;
  const place = openPlace(current);
  const { page, now } = useReadBack(assessmentId, served.seatId, place);
  const { standing } = now;
  useEffect(() => {
    if (standing === 'counted') void queries.invalidateQueries({ queryKey: scribesKey(assessmentId) });
    const words = standing === 'saving' ? null : readBackWords(now);
    if (words !== null) say(words);
  }, [standing, now, queries, assessmentId]);
  const here = isHere(now, place);
  return (
    <section className="c-write-for" aria-labelledby={`write-for-${served.seatId}`}>
      <h2 id={`write-for-${served.seatId}`}>You write for {served.seatName}</h2>
      {here ? null : <BecameOf now={now} about={`Their answer to “${titleOf(meeting, now)}”: `} onForget={() => page.forget()} />}
      {seat && current ? (
        <TheirVote {...{ assessmentId, seat, item: current }} now={here ? now : nothingHere} page={page} place={place} />
      ) : (
        <p>Nothing to write down now.</p>
      )}
      <p>
        <Link to={paths.scribes(assessmentId)}>Stop writing for them, and who writes for whom</Link>
      </p>
    </section>
  );
}

interface TheirVoteProps {
  readonly assessmentId: string;
  readonly seat: ServedSeat;
  readonly item: CurrentItem;
  readonly now: ReadBackNow;
  readonly page: ReturnType<typeof useReadBack>['page'];
  readonly place: VotePlace | null;
}

function TheirVote({ assessmentId, seat, item, now, page, place }: TheirVoteProps) {
  const row = seat.items.find(({ itemCode }) => itemCode === item.itemCode);
  if (!seat.pledgeRead) return <PledgeFirstToThem assessmentId={assessmentId} seat={seat} />;
  if (place === null) return <p>No vote is open: nothing to write down now.</p>;
  if (!row?.eligible) return <p>They do not answer in this vote: they stood aside, or joined after it opened.</p>;
  return (
    <WriteFor
      key={`${place.itemCode} ${place.roundNumber}`}
      item={item}
      name={seat.name}
      id={seat.seatId}
      answered={row.answered}
      stands={place.roundNumber > 1}
      theirs={row.theirs}
      now={now}
      onTell={(told) => page.tell(place, told)}
      onPut={() => void page.put()}
      onForget={() => page.forget()}
    />
  );
}

function PledgeFirstToThem({ assessmentId, seat }: { assessmentId: string; seat: ServedSeat }) {
  const { data: assessment } = useQuery(assessmentQuery(assessmentId));
  const readIt = useAction<void, void>({
    send: () => readPledgeTo(assessmentId, seat.seatId),
    refresh: [scribesKey(assessmentId)],
    said: `Now you can write for ${seat.name}`,
  });
  return (
    <PledgeToThem
      name={seat.name}
      paragraphs={assessment?.pledge.paragraphs ?? []}
      waiting={readIt.waiting}
      problem={readIt.problem}
      onRead={() => readIt.start()}
    />
  );
}

const titleOf = ({ agenda }: Meeting, { place }: ReadBackNow): string =>
  agenda.find(({ itemCode }) => itemCode === place?.itemCode)?.title ?? 'the last item';

const nothingHere: ReadBackNow = { place: null, told: null, standing: 'nothing', problem: null };

const openPlace = (item: CurrentItem | null): VotePlace | null =>
  item?.state === 'open' ? { itemCode: item.itemCode, roundNumber: item.roundNumber } : null;

const isHere = ({ place: of }: ReadBackNow, place: VotePlace | null) =>
  of === null || (of.itemCode === place?.itemCode && of.roundNumber === place.roundNumber);
