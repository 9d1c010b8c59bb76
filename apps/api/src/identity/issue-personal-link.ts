import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Configuration } from '../platform/configuration.js';
import { Mail } from './mail.js';
import { IF_NOT_ASKED_FOR } from './tell-holder.js';
import { hashOfToken, newToken } from './token.js';

const INVITATION_DAYS = 14;

/** Whom a link is for: a seat or an appointment of one organisation. */
export interface Invited {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly seatId: string | null;
  readonly appointmentId: string | null;
  readonly name: string;
  readonly email: string;
  /** Somebody has joined already; they are told of the new link. */
  readonly joined: boolean;
}

export interface IssuedLink {
  readonly token: string;
  readonly email: string;
  readonly name: string;
  readonly organisationName: string;
  readonly again: boolean;
  readonly expiresAt: string;
}

export interface Invitation {
  readonly sentTo: string;
  readonly mailed: boolean;
  /** Shown this once, and only where no mail could be sent. */
  readonly link: string | null;
  readonly expiresAt: string;
}

/**
 * Invites somebody by a personal link that works once. An earlier link for the same seat or appointment ends. The link carries
 * no answers with it: whoever joins by a reissued link starts from what they have proved, which is an e-mail address.
 */
@Injectable()
export class IssuePersonalLink {
  constructor(
    private readonly clock: Clock,
    private readonly mail: Mail,
    private readonly configuration: Configuration,
  ) {}

  /** Within the caller's transaction. */
  async issue(manager: EntityManager, invited: Invited): Promise<IssuedLink> {
    const token = newToken();
    const now = this.clock.now();
    const expires = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
    const own = [invited.organisationId, invited.seatId, invited.appointmentId];
    await manager.query(
      `update candour.personal_link set revoked_at = $4
       where organisation_id = $1 and seat_id is not distinct from $2 and appointment_id is not distinct from $3
         and used_at is null and revoked_at is null`,
      [...own, now],
    );
    await manager.query(
      `insert into candour.personal_link (organisation_id, seat_id, appointment_id, purpose, email, name, token_hash, created_at, expires_at, again)
       values ($1, $2, $3, 'invitation', $4, $5, $6, $7, $8, $9)`,
      [...own, invited.email, invited.name, hashOfToken(token), now, expires, invited.joined],
    );
    return {
      token,
      email: invited.email,
      name: invited.name,
      organisationName: invited.organisationName,
      again: invited.joined,
      expiresAt: expires.toISOString(),
    };
  }

  /** After the transaction has committed: by mail where it is set, else the link itself, once. */
  async send(issued: IssuedLink): Promise<Invitation> {
    const link = `${this.configuration.publicUrl}/join#${issued.token}`;
    const mailed = await this.mail.send(
      issued.email,
      `Your place on Candour for ${issued.organisationName}`,
      `Dear ${issued.name},\n\n${issued.organisationName} uses Candour to look at how well its board leads digital change.\n` +
        `Open this personal link to join. It works once, until ${issued.expiresAt.slice(0, 10)}:\n\n${link}\n\n` +
        (issued.again ? `You have joined before. ${IF_NOT_ASKED_FOR}` : 'If you did not expect this, you need do nothing.\n'),
    );
    return { sentTo: issued.email, mailed, link: mailed ? null : link, expiresAt: issued.expiresAt };
  }
}
