import { useEffect, useRef } from 'react';
import { copyLink } from '../../platform/copy-text.js';
import { dayAndTime } from '../../platform/in-london.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { QrCode } from '../../ui/QrCode.js';
import type { RoomLinkMade } from './joining.js';

/** The small sheet that is handed to a member, on paper or across the table. It is shown once: nobody can look the link up again. */
export function LinkSheet({ made: { name, link, expiresAt, told }, onDone }: { made: RoomLinkMade; onDone: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    heading.current?.focus();
  }, []);
  return (
    // Escape would lose the link for good: it is put away by a button that says so.
    <dialog ref={dialog} className="c-confirm" aria-labelledby="sheet-title" onCancel={(event) => event.preventDefault()}>
      <div className="m-link-sheet">
        <h2 id="sheet-title" className="c-confirm__title" ref={heading} tabIndex={-1}>
          {name}: your way into the meeting
        </h2>
        <QrCode address={link} title={`QR code of the link for ${name}; the same address stands below as text`} />
        <ol>
          <li>Point your phone’s camera at the square, or open the address below.</li>
          <li>Choose a code that you will remember. You need it if you open the link again.</li>
          <li>You are in the meeting. Keep this sheet to yourself.</li>
        </ol>
        <p className="m-link-sheet__address">{link}</p>
        <p>It works until the meeting closes, at the latest until {dayAndTime(expiresAt)}.</p>
      </div>
      <p>
        It is shown only now.{' '}
        {told ? `A mail tells ${name} that it was made.` : `Tell ${name} that you made it: no mail is set up here.`}
      </p>
      <ButtonGroup>
        <Button onPress={() => window.print()}>Print this sheet</Button>
        <Button rank="secondary" onPress={() => void copyLink(link)}>
          Copy the link
        </Button>
        <Button rank="secondary" onPress={onDone}>
          I have handed it over
        </Button>
      </ButtonGroup>
    </dialog>
  );
}
