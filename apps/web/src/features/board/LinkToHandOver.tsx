import { copyLink } from '../../platform/copy-text.js';
import { dayAndTime } from '../../platform/in-london.js';
import { Confirm } from '../../ui/Confirm.js';
import type { Invitation } from './board-words.js';

interface LinkToHandOverProps {
  readonly name: string;
  readonly invitation: Invitation | null;
  /** Why it must reach nobody else, as the end of a sentence. */
  readonly firstToOpen: string;
  readonly onDone: () => void;
}

/** The link itself where no mail is set: nobody can look it up again. */
export function LinkToHandOver({ name, invitation, firstToOpen, onDone }: LinkToHandOverProps) {
  const link = invitation?.link ?? null;
  return (
    <Confirm
      open={link !== null}
      title={`Hand this link to ${name}`}
      step="Copy the link"
      rank="primary"
      onConfirm={() => void copyLink(link ?? '')}
      onCancel={onDone}
    >
      <p>
        No mail is set up on this copy of Candour, so nothing was sent. Give {name} this link yourself, by a way that reaches
        nobody else: {firstToOpen}.
      </p>
      <p>
        <code className="c-board__link">{link}</code>
      </p>
      <p>
        It is shown only now, and works once, until {invitation ? dayAndTime(invitation.expiresAt) : ''}. If it is lost, make a
        new one.
      </p>
    </Confirm>
  );
}
