import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Configuration } from '../platform/configuration.js';
import { Problem } from '../platform/http/problem.js';
import type { Invitation } from './issue-personal-link.js';
import { Mail } from './mail.js';
import { IF_NOT_ASKED_FOR } from './tell-holder.js';
import { hashOfToken, newToken } from './token.js';

/** Shorter than an invitation, since it opens an account; long enough to hand over on the next working day. */
const RESET_DAYS = 1;

/** Whoever has the link has the account, so it is made only by those whose doors alone it opens. */
const ELSEWHERE = {
  secretary:
    'This person also has a place elsewhere, so it is not for one organisation to make this link. With mail set they can ask for a ' +
    'link on the sign-in page; otherwise ask the operator of Candour.',
  operator:
    'This person holds a seat on a board, or operates Candour elsewhere. With mail set they can ask for a link on the sign-in page; ' +
    'otherwise their company secretary may make one.',
} as const;

/** Who has joined a seat or an appointment, as the organisation that has it knows them. */
export interface Joined {
  readonly seatId: string | null;
  readonly appointmentId: string | null;
  readonly name: string;
  /** Who is asking. */
  readonly who: keyof typeof ELSEWHERE;
}

export interface IssuedReset {
  readonly token: string;
  readonly email: string;
  readonly name: string;
  readonly expiresAt: string;
}

/**
 * A link for a new password that a secretary or an operator has made for somebody who forgot theirs, so that a place without mail
 * can help itself. The database decides whose account that may be; earlier answers stay closed to whoever uses the link.
 */
@Injectable()
export class IssuePasswordReset {
  constructor(
    private readonly clock: Clock,
    private readonly mail: Mail,
    private readonly configuration: Configuration,
  ) {}

  /** Within the caller's transaction. @throws Problem `account-elsewhere` where the account opens doors of others too. */
  async issue(manager: EntityManager, { seatId, appointmentId, name, who }: Joined): Promise<IssuedReset> {
    const token = newToken();
    const now = this.clock.now();
    const expires = new Date(now.getTime() + RESET_DAYS * 86_400_000);
    const rows: { email: string | null }[] = await manager.query(
      'select candour.open_password_reset_for($1, $2, $3, $4, $5) as email',
      [seatId, appointmentId, hashOfToken(token), now, expires],
    );
    const email = rows[0]?.email;
    if (!email) {
      throw new Problem('wrong-state', ELSEWHERE[who], { code: 'account-elsewhere' });
    }
    return { token, email, name, expiresAt: expires.toISOString() };
  }

  /** After the transaction has committed: by mail where it is set, else the link itself, once. */
  async send(issued: IssuedReset): Promise<Invitation> {
    const link = `${this.configuration.publicUrl}/join#${issued.token}`;
    const mailed = await this.mail.send(
      issued.email,
      'Choose a new password for Candour',
      `Dear ${issued.name},\n\nA link to choose a new password was made for you. It works once, within a day:\n\n${link}\n\n` +
        `When it is used, every sign-in there is ends.\n\n${IF_NOT_ASKED_FOR}`,
    );
    return { sentTo: issued.email, mailed, link: mailed ? null : link, expiresAt: issued.expiresAt };
  }
}
