import { Injectable } from '@nestjs/common';
import { Mail } from './mail.js';

/** Who has a seat or an appointment, and where. */
export interface Holder {
  readonly name: string;
  readonly email: string;
  readonly organisationName: string | null;
}

/** What to do about it, and what need not be feared. */
export const IF_NOT_ASKED_FOR =
  'If you did not ask for this, speak to your company secretary, or to whoever appointed you.\n' +
  'A personal link never shows anybody an answer that was given before.\n';

/**
 * Tells whoever has a seat or an appointment what happened to it, at the address they had, where mail is set. To be called after
 * the commit. Nobody waits for the mail: what was done stands, whatever a mail server says.
 */
@Injectable()
export class TellHolder {
  constructor(private readonly mail: Mail) {}

  /** A personal link opened a place that somebody had joined. */
  linkUsed({ name, email, organisationName }: Holder): void {
    const place = placeAt(organisationName);
    void this.mail.send(
      email,
      `A personal link for ${place} was used`,
      `Dear ${name},\n\nYou had joined already, and a new personal link for ${place} has just been used.\n\n${IF_NOT_ASKED_FOR}`,
    );
  }

  /** A link that a secretary or an operator had made has set a new password. */
  passwordChosen({ name, email, organisationName }: Holder): void {
    void this.mail.send(
      email,
      'A new password was chosen for your account on Candour',
      `Dear ${name},\n\nA link for a new password, made for ${placeAt(organisationName)}, has just been used. Every sign-in there was ` +
        `has ended, and the old password works no more.\n\n${IF_NOT_ASKED_FOR}`,
    );
  }

  /** Somebody said for them that they asked for a scribe: by telephone, in the room or in writing. */
  scribeChosen({ name, email, organisationName }: Holder, scribeName: string): void {
    void this.mail.send(
      email,
      'Somebody writes down your answers on Candour',
      `Dear ${name},\n\n${scribeName} is recorded as writing down your answers for ${placeAt(organisationName)}, as you asked. ` +
        `They see the answers that you give them, and no other answer of yours; each is read back to you before it counts.\n\n` +
        `If you did not ask for this, sign in and take it back, or speak to your company secretary at once.\n`,
    );
  }

  /** A link was made that lets whoever has it into one meeting, in this place. Says whether mail is set. */
  roomLinkMade({ name, email, organisationName }: Holder): boolean {
    void this.mail.send(
      email,
      `A link into the meeting was made for ${placeAt(organisationName)}`,
      `Dear ${name},\n\nA link into the meeting was made for ${placeAt(organisationName)}, to be handed to you in the room. Any earlier one ` +
        `has ended. It opens your part of this one meeting, until the meeting closes.\n\nIf you did not ask for it, tell whoever runs ` +
        `the meeting, or your company secretary.\nIt never shows anybody an answer that was given before.\n`,
    );
    return this.mail.isSet;
  }

  /** The place has another e-mail address now, and is not theirs any more. */
  addressChanged({ name, email, organisationName }: Holder): void {
    const place = placeAt(organisationName);
    void this.mail.send(
      email,
      `The e-mail address of ${place} was changed`,
      `Dear ${name},\n\nThe e-mail address of ${place} was changed, and this one opens it no more.\n\n${IF_NOT_ASKED_FOR}`,
    );
  }
}

function placeAt(organisationName: string | null): string {
  return organisationName === null ? 'your place on Candour' : `your place on Candour for ${organisationName}`;
}
