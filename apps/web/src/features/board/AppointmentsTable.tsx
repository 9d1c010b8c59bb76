import { paths } from '../../platform/paths.js';
import { Table } from '../../ui/Table.js';
import { type Appointment, hasEnded, roleOf, spanWords } from './board-words.js';
import { Invite } from './Invite.js';
import { Joined } from './Joined.js';
import { RowActions } from './RowActions.js';

interface AppointmentsTableProps {
  readonly appointments: readonly Appointment[];
  readonly mayEdit: boolean;
  readonly today: string;
}

/** Who helps the board, and as what. */
export function AppointmentsTable({ appointments, mayEdit, today }: AppointmentsTableProps) {
  if (appointments.length === 0) return null;
  return (
    <Table
      caption="Who helps the board"
      captionHidden
      rows={appointments}
      rowKey={(appointment) => appointment.id}
      columns={[
        {
          key: 'name',
          heading: 'Name',
          cell: ({ name, email }) => (
            <>
              {name}
              {email ? <span className="c-board__email">{email}</span> : null}
            </>
          ),
        },
        { key: 'role', heading: 'Role', cell: roleOf },
        { key: 'span', heading: 'From and to', cell: (appointment) => spanWords(appointment, today) },
        { key: 'joined', heading: 'Joined', cell: (appointment) => <Joined joined={appointment.joined} /> },
        ...(mayEdit
          ? [
              {
                key: 'do',
                heading: 'Change or invite',
                cell: (appointment: Appointment) => (
                  <RowActions to={paths.appointment(appointment.id)} about={appointment.name}>
                    {hasEnded(appointment, today) ? null : (
                      <Invite place={{ appointmentId: appointment.id }} name={appointment.name} joined={appointment.joined} />
                    )}
                  </RowActions>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
