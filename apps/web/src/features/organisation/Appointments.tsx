import { roleWords } from '@candour/assessment';
import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { day } from '../../platform/in-london.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Table } from '../../ui/Table.js';
import { Tag } from '../../ui/Tag.js';
import { AppointForm } from './AppointForm.js';
import { InvitationShown } from './InvitationShown.js';
import { NewPassword } from './NewPassword.js';
import type { Appointment, Invitation, OrganisationWithSystems } from './register.js';
import { rolesAt } from './roles-at.js';

interface AppointmentsProps {
  readonly organisation: OrganisationWithSystems;
  readonly appointments: readonly Appointment[];
}

/** Who is appointed here, with a new link for who lost theirs; and appointing, which at a trust begins with its first secretary. */
export function Appointments({ organisation, appointments }: AppointmentsProps) {
  const [invitation, setInvitation] = useState<{ name: string; of: Invitation } | null>(null);
  const refresh = [['organisation', organisation.id, 'appointments']];
  const again = useAction<Appointment, Invitation>({
    send: ({ id }) =>
      read(
        api.POST('/api/organisations/{organisationId}/appointments/{appointmentId}/invitation', {
          params: { path: { organisationId: organisation.id, appointmentId: id } },
        }),
      ),
    refresh,
    said: ({ mailed }) => (mailed ? 'A new link is on its way' : 'A new link is made'),
    done: (of, { name }) => setInvitation({ name, of }),
  });
  const roles = rolesAt(organisation.kind);
  return (
    <section aria-labelledby="appointments-title">
      <h2 id="appointments-title">Who is appointed</h2>
      <ErrorSummary problem={again.problem} />
      {invitation ? (
        <InvitationShown name={invitation.name} invitation={invitation.of} onDone={() => setInvitation(null)} />
      ) : null}
      {appointments.length === 0 ? (
        <Empty heading="Nobody is appointed here yet">
          {roles.includes('secretary') ? (
            <p>Appoint a first company secretary below. They set up their board and invite everybody else.</p>
          ) : null}
        </Empty>
      ) : (
        <Table
          caption="Who is appointed"
          captionHidden
          rows={appointments}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              heading: 'Name',
              cell: ({ name, email }) => (
                <>
                  {name}
                  <span className="c-register__email">{email}</span>
                </>
              ),
            },
            { key: 'role', heading: 'Role', cell: ({ role }) => roleWords[role] },
            { key: 'from', heading: 'Since', cell: ({ from, to }) => (to ? `${day(from)} to ${day(to)}` : day(from)) },
            {
              key: 'joined',
              heading: 'Joined',
              cell: ({ joined }) => (joined ? <Tag tone="done">joined</Tag> : <Tag>invited</Tag>),
            },
            {
              key: 'link',
              heading: 'Personal link',
              cell: (appointment) => (
                <ButtonGroup>
                  <Button
                    small
                    rank="secondary"
                    waiting={again.waiting}
                    onPress={() => again.start(appointment)}
                    about={`for ${appointment.name}`}
                  >
                    New link
                  </Button>
                  {appointment.joined ? (
                    <NewPassword
                      organisationId={organisation.id}
                      appointment={appointment}
                      onMade={(of) => setInvitation({ name: appointment.name, of })}
                    />
                  ) : null}
                </ButtonGroup>
              ),
            },
          ]}
        />
      )}
      {roles.length > 0 ? (
        <AppointForm organisationId={organisation.id} roles={roles} onAppointed={(name, of) => setInvitation({ name, of })} />
      ) : null}
    </section>
  );
}
