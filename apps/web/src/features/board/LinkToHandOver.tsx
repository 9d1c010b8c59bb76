import { dayAndTime } from '../../platform/in-london.js';
import { say } from '../../platform/status.js';
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
      onConfirm={() => void copy(link ?? '')}
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

async function copy(link: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    say('The link is copied');
  } catch {
    say('Your browser does not let us copy: select the link and copy it yourself');
  }
}
