import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, ifMatch, read } from '../../platform/api.js';
import { boardQuery } from '../../platform/board.js';
import { dayInLondon } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { Meanwhile } from '../../ui/Meanwhile.js';
import { Page } from '../../ui/Page.js';
import { ProblemPage } from '../../ui/ProblemPage.js';
import { AppointmentForm } from './AppointmentForm.js';
import { type Appointment, type AppointmentRequest, hasEnded, roleOf, spanWords } from './board-words.js';
import { NewPasswordLink } from './NewPasswordLink.js';
import { notFound } from './not-found.js';
import { useSave } from './use-save.js';

/** Adding somebody who helps the board, or changing what they do and until when. */
export function AppointmentPage() {
  const { appointmentId }: { appointmentId?: string } = useParams({ strict: false });
  const { data: board } = useSuspenseQuery(boardQuery);
  const found = board.appointments.find(({ id }) => id === appointmentId) ?? null;
  return appointmentId && !found ? <ProblemPage error={notFound} /> : <EditAppointment key={appointmentId} appointment={found} />;
}

function EditAppointment({ appointment }: { appointment: Appointment | null }) {
  const today = dayInLondon(new Date());
  const save = useSave<Appointment, AppointmentRequest>({
    row: appointment,
    rowsOf: (board) => board.appointments,
    send: (body, version, headers) => {
      if (!appointment || version === null) return read(api.POST('/api/board/appointments', { body, headers }));
      const params = { path: { appointmentId: appointment.id } };
      return read(api.PUT('/api/board/appointments/{appointmentId}', { params, body, headers: ifMatch(version) }));
    },
    said: appointment ? 'The role is saved' : 'The role is added',
  });
  const { theirs } = save;
  return (
    <Page
      title={appointment ? `${roleOf(appointment)}: ${appointment.name}` : 'Add somebody who helps'}
      back={{ to: paths.board(), words: 'Board' }}
    >
      {theirs ? (
        <Meanwhile onTake={save.takeTheirs}>
          <p>
            What is saved now: {[theirs.name, theirs.email, roleOf(theirs), spanWords(theirs, today)].filter(Boolean).join(', ')}.
          </p>
        </Meanwhile>
      ) : null}
      <AppointmentForm
        key={save.base?.version}
        appointment={save.base}
        today={today}
        problem={save.problem}
        waiting={save.waiting}
        onSave={save.start}
      />
      {appointment?.joined && !hasEnded(appointment, today) ? (
        <NewPasswordLink place={{ appointmentId: appointment.id }} name={appointment.name} />
      ) : null}
    </Page>
  );
}
