import { useSuspenseQuery } from '@tanstack/react-query';
import { boardQuery } from '../../platform/board.js';
import { dayInLondon } from '../../platform/in-london.js';
import { mayAs, useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { ButtonLink } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { Empty } from '../../ui/Empty.js';
import { InsetText } from '../../ui/InsetText.js';
import { Page } from '../../ui/Page.js';
import { AppointmentsTable } from './AppointmentsTable.js';
import { hasEnded, stillNeeded } from './board-words.js';
import { SeatsTable } from './SeatsTable.js';

/** The seats of one's own board, who sits in them, and who helps. The company secretary keeps it; others read. */
export function Board() {
  const { data: board } = useSuspenseQuery(boardQuery);
  const hat = useHat();
  const mayEdit = mayAs(hat, 'secretary');
  const today = dayInLondon(new Date());
  const seats = board.seats.filter((seat) => !hasEnded(seat, today));
  const appointments = board.appointments.filter((appointment) => !hasEnded(appointment, today));
  const past = board.seats.length + board.appointments.length - seats.length - appointments.length;
  const needed = stillNeeded(seats, today);
  const addSeat = mayEdit ? <ButtonLink to={paths.newSeat()}>Add a seat</ButtonLink> : null;
  return (
    <Page title="Board" caption={board.organisation.name} width="wide">
      <h2>Seats</h2>
      {seats.length === 0 ? (
        <Empty heading="No seats yet" step={addSeat}>
          <p>
            {mayEdit
              ? 'Begin here: add a seat for each member of the board, at least five. Then invite them, choose a facilitator below, and set up your first assessment.'
              : 'The company secretary enters the seats of the board.'}
          </p>
        </Empty>
      ) : (
        <>
          {mayEdit && needed ? (
            <InsetText>
              <p>{needed}</p>
            </InsetText>
          ) : null}
          {addSeat}
          <SeatsTable seats={seats} mayEdit={mayEdit} today={today} />
        </>
      )}
      <h2>Who helps</h2>
      <p>The company secretary, the facilitator and the chief executive. A facilitator never sits on the board.</p>
      {mayEdit ? (
        <ButtonLink to={paths.newAppointment()} rank="secondary">
          Add somebody who helps
        </ButtonLink>
      ) : null}
      {appointments.length > 0 ? <AppointmentsTable appointments={appointments} mayEdit={mayEdit} today={today} /> : null}
      {past > 0 ? (
        <Details summary={`Who has left (${past})`}>
          <p>Their access ended on their last day. What they took part in stays in the record.</p>
          <SeatsTable seats={board.seats.filter((seat) => hasEnded(seat, today))} mayEdit={mayEdit} today={today} />
          <AppointmentsTable
            appointments={board.appointments.filter((appointment) => hasEnded(appointment, today))}
            mayEdit={mayEdit}
            today={today}
          />
        </Details>
      ) : null}
      {mayAs(hat, 'secretary', 'chair', 'chief-executive') ? (
        <>
          <h2>Your papers</h2>
          <p>The names and order of the cover sheet, your words of assurance, colour, logo and Word template.</p>
          <ButtonLink to={paths.paperShape()} rank="secondary">
            Paper shape
          </ButtonLink>
        </>
      ) : null}
    </Page>
  );
}
