import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, ifMatch, read } from '../../platform/api.js';
import { boardQuery } from '../../platform/board.js';
import { dayInLondon } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { Meanwhile } from '../../ui/Meanwhile.js';
import { Page } from '../../ui/Page.js';
import { ProblemPage } from '../../ui/ProblemPage.js';
import { hasEnded, officeWords, type Seat, type SeatRequest, spanWords } from './board-words.js';
import { NewPasswordLink } from './NewPasswordLink.js';
import { notFound } from './not-found.js';
import { RemoveSeat } from './RemoveSeat.js';
import { SeatForm } from './SeatForm.js';
import { useSave } from './use-save.js';

/** Adding a seat, or changing one: also how a seat ends. */
export function SeatPage() {
  const { seatId }: { seatId?: string } = useParams({ strict: false });
  const { data: board } = useSuspenseQuery(boardQuery);
  const seat = board.seats.find(({ id }) => id === seatId) ?? null;
  return seatId && !seat ? <ProblemPage error={notFound} /> : <EditSeat key={seatId} seat={seat} />;
}

function EditSeat({ seat }: { seat: Seat | null }) {
  const today = dayInLondon(new Date());
  const save = useSave<Seat, SeatRequest>({
    row: seat,
    rowsOf: (board) => board.seats,
    send: (body, version, headers) =>
      seat && version !== null
        ? read(api.PUT('/api/board/seats/{seatId}', { params: { path: { seatId: seat.id } }, body, headers: ifMatch(version) }))
        : read(api.POST('/api/board/seats', { body, headers })),
    said: seat ? 'The seat is saved' : 'The seat is added',
  });
  return (
    <Page title={seat ? `Seat of ${seat.name}` : 'Add a seat'} back={{ to: paths.board(), words: 'Board' }}>
      {seat ? <p>What an assessment froze of this seat when its scoring opened stays as it was.</p> : null}
      {save.theirs ? (
        <Meanwhile onTake={save.takeTheirs}>
          <p>What is saved now: {summaryOf(save.theirs, today)}.</p>
        </Meanwhile>
      ) : null}
      <SeatForm
        key={save.base?.version}
        seat={save.base}
        today={today}
        problem={save.problem}
        waiting={save.waiting}
        onSave={save.start}
      />
      {seat?.joined && !hasEnded(seat, today) ? <NewPasswordLink place={{ seatId: seat.id }} name={seat.name} /> : null}
      {seat ? <RemoveSeat seat={seat} /> : null}
    </Page>
  );
}

function summaryOf(seat: Seat, today: string): string {
  const { name, email, portfolio, executive, voting, office } = seat;
  return [
    name,
    email,
    portfolio,
    executive ? 'executive' : 'non-executive',
    voting ? 'votes' : 'attends',
    office === 'none' ? null : officeWords[office],
    spanWords(seat, today),
  ]
    .filter(Boolean)
    .join(', ');
}
