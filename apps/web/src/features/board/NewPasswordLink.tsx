import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import type { Invitation, Place } from './board-words.js';
import { LinkToHandOver } from './LinkToHandOver.js';

/** For somebody who has joined and forgot their password: mails them a link, or shows it once to hand over where no mail is set. */
export function NewPasswordLink({ place, name }: { place: Place; name: string }) {
  const [asking, setAsking] = useState(false);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const reset = useAction<Place, Invitation>({
    send: (to) =>
      'seatId' in to
        ? read(api.POST('/api/board/seats/{seatId}/password-reset', { params: { path: to } }))
        : read(api.POST('/api/board/appointments/{appointmentId}/password-reset', { params: { path: to } })),
    said: ({ mailed, sentTo }) => (mailed ? `A link is on its way to ${sentTo}` : 'The link is ready'),
    done: (made) => {
      setAsking(false);
      setInvitation(made);
    },
  });
  return (
    <section aria-labelledby="new-password-title">
      <h2 id="new-password-title">Password forgotten?</h2>
      <p>{name} can ask for a link on the sign-in page where mail is set up. Otherwise make one for them here.</p>
      <Button rank="secondary" onPress={() => setAsking(true)}>
        Make a link for a new password
      </Button>
      <Confirm
        open={asking}
        title={`Make a link for a new password for ${name}?`}
        step="Make the link"
        rank="primary"
        waiting={reset.waiting}
        onConfirm={() => reset.start(place)}
        onCancel={() => {
          setAsking(false);
          reset.clear();
        }}
      >
        <ErrorSummary problem={reset.problem} />
        <p>Do this only when {name} has asked you for it. The link works once, for a day; one you made before ends now.</p>
        <p>
          When it is used, they are signed out everywhere and the old password works no more. Answers they gave before still
          count, but stay closed to whoever signs in with the new password. {name} is told that a link was made, and whether it
          was used.
        </p>
      </Confirm>
      <LinkToHandOver
        name={name}
        invitation={invitation}
        firstToOpen="whoever opens it first gets their account"
        onDone={() => setInvitation(null)}
      />
    </section>
  );
}
