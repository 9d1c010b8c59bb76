import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import type { Appointment, Invitation } from './register.js';

interface NewPasswordProps {
  readonly organisationId: string;
  readonly appointment: Appointment;
  readonly onMade: (link: Invitation) => void;
}

/** An operator's help for somebody appointed who forgot their password: refused for whoever holds a seat. */
export function NewPassword({ organisationId, appointment, onMade }: NewPasswordProps) {
  const { id, name } = appointment;
  const [asking, setAsking] = useState(false);
  const reset = useAction<string, Invitation>({
    send: (appointmentId) =>
      read(
        api.POST('/api/organisations/{organisationId}/appointments/{appointmentId}/password-reset', {
          params: { path: { organisationId, appointmentId } },
        }),
      ),
    said: ({ mailed }) => (mailed ? 'A link for a new password is on its way' : 'The link is made'),
    done: (made) => {
      setAsking(false);
      onMade(made);
    },
  });
  return (
    <>
      <Button small rank="secondary" onPress={() => setAsking(true)} about={`for ${name}`}>
        New password
      </Button>
      <Confirm
        open={asking}
        title={`Make a link for a new password for ${name}?`}
        step="Make the link"
        rank="primary"
        waiting={reset.waiting}
        onConfirm={() => reset.start(id)}
        onCancel={() => {
          setAsking(false);
          reset.clear();
        }}
      >
        <ErrorSummary problem={reset.problem} />
        <p>Do this only when {name} has asked you for it. The link works once, for a day; one made before ends now.</p>
        <p>When it is used, they are signed out everywhere and the old password works no more. {name} is told.</p>
      </Confirm>
    </>
  );
}
