import { useEffect, useRef } from 'react';
import { copyLink } from '../../platform/copy-text.js';
import { dayAndTime } from '../../platform/in-london.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import type { Invitation } from './register.js';

interface InvitationShownProps {
  readonly name: string;
  readonly invitation: Invitation;
  readonly onDone: () => void;
}

/** Where an invitation went; and where no mail is set, the link itself, this once: nobody can look it up again. */
export function InvitationShown({ name, invitation, onDone }: InvitationShownProps) {
  const { link, sentTo, expiresAt } = invitation;
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section className="c-invitation" aria-labelledby="invitation-title" ref={box} tabIndex={-1}>
      <h3 id="invitation-title">{link ? `The personal link of ${name}` : `A link for ${name}`}</h3>
      {link ? (
        <>
          <p>
            It is shown only now. Hand it to {name} and to nobody else; it works once, until {dayAndTime(expiresAt)}.
          </p>
          <p className="c-invitation__link">{link}</p>
        </>
      ) : (
        <p>
          {invitation.mailed
            ? `A link is on its way to ${sentTo}. It works once, until ${dayAndTime(expiresAt)}.`
            : 'The link was shown before. If it is lost, make a new one in the table.'}
        </p>
      )}
      <ButtonGroup>
        {link ? <Button onPress={() => void copyLink(link)}>Copy the link</Button> : null}
        <Button rank="secondary" onPress={onDone}>
          {link ? 'I have handed it over' : 'Close'}
        </Button>
      </ButtonGroup>
    </section>
  );
}
