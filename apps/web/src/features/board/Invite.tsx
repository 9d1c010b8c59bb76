import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import type { Invitation, Place } from './board-words.js';
import { LinkToHandOver } from './LinkToHandOver.js';

interface InviteProps {
  readonly place: Place;
  readonly name: string;
  readonly joined: boolean;
}

/** Sends somebody their personal link, after saying what that does; where no mail is set, shows the link to hand over, once. */
export function Invite({ place, name, joined }: InviteProps) {
  const [asking, setAsking] = useState(false);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const invite = useAction<Place, Invitation>({
    send: (to) =>
      'seatId' in to
        ? read(api.POST('/api/board/seats/{seatId}/invitation', { params: { path: to } }))
        : read(api.POST('/api/board/appointments/{appointmentId}/invitation', { params: { path: to } })),
    said: ({ mailed, sentTo }) => (mailed ? `A link is on its way to ${sentTo}` : 'The link is ready'),
    done: (made) => {
      setAsking(false);
      setInvitation(made);
    },
  });
  const words = joined ? 'New link' : 'Invite';
  return (
    <>
      <button type="button" className="c-linklike" onClick={() => setAsking(true)}>
        {words}
        <span className="nhsuk-u-visually-hidden"> {joined ? `for ${name}` : name}</span>
      </button>
      <Confirm
        open={asking}
        title={joined ? `Give ${name} a new link?` : `Invite ${name}?`}
        step={joined ? 'Make a new link' : `Invite ${name}`}
        rank="primary"
        waiting={invite.waiting}
        onConfirm={() => invite.start(place)}
        onCancel={() => {
          setAsking(false);
          invite.clear();
        }}
      >
        <ErrorSummary problem={invite.problem} />
        <p>They get a personal link to join. It works once, for 14 days, and an earlier one that was not used ends now.</p>
        {joined ? (
          <p>
            {name} has joined already and can simply sign in; for a forgotten password, make them a link on the page behind
            Change. Answers given before a new link is used still count, but stay closed to whoever uses it.
          </p>
        ) : null}
      </Confirm>
      <LinkToHandOver
        name={name}
        invitation={invitation}
        firstToOpen="whoever opens it first sits in their place"
        onDone={() => setInvitation(null)}
      />
    </>
  );
}
