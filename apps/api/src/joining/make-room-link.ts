import { isRoomPrepared } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TellHolder } from '../identity/tell-holder.js';
import { hashOfToken, newToken } from '../identity/token.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Configuration } from '../platform/configuration.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import type { RoomLinkMadeResponse } from './joining.dto.js';
import { notPrepared } from './renew-join-code.js';
import { readRoom, type SeatOfRoom, seatsOfRoom } from './room.repository.js';

/** Long enough for a sheet printed on Friday; it ends with the meeting in any case. */
const LINK_DAYS = 7;

/**
 * Makes the link that lets one seat into one meeting, to be handed over on paper. An earlier one ends with everything it opened. The
 * member is told by mail, where mail is set, and on their home page: nobody's place is given away in silence.
 */
@Injectable()
export class MakeRoomLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly holder: TellHolder,
  ) {}

  async execute(actor: Actor, assessmentId: string, seatId: string): Promise<RoomLinkMadeResponse> {
    const token = newToken();
    const now = this.clock.now();
    const expires = new Date(now.getTime() + LINK_DAYS * 86_400_000);
    const seat = await this.database.inTransactionOf(actor, async (manager) => {
      const room = await readRoom(manager, actor, assessmentId, { lock: true });
      if (!isRoomPrepared(room)) throw notPrepared();
      const seats = await seatsOfRoom(manager, actor, assessmentId, { now, today: this.clock.today() });
      const found = seats.find((one) => one.seatId === seatId);
      if (!found) throw notFound();
      await this.replace(manager, [actor.organisationId, assessmentId, seatId], { token, now, expires, again: found.taken });
      // Which seat it is stands nowhere in the audit.
      const who = actor.roles.includes('facilitator') ? 'facilitator' : 'company secretary';
      await appendAudit(manager, { event: 'link into the room made', subject: assessmentId, who });
      return found;
    });
    return { ...this.tell(seat), link: `${this.configuration.publicUrl}/room#${token}`, expiresAt: expires.toISOString() };
  }

  private async replace(
    manager: EntityManager,
    own: readonly [string, string, string],
    link: { readonly token: string; readonly now: Date; readonly expires: Date; readonly again: boolean },
  ): Promise<void> {
    await manager.query(
      `update candour.room_link set ended_at = $4
        where organisation_id = $1 and assessment_id = $2 and seat_id = $3 and ended_at is null`,
      [...own, link.now],
    );
    await manager.query(
      `insert into candour.room_link (organisation_id, assessment_id, seat_id, token_hash, made_at, expires_at, again)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [...own, hashOfToken(link.token), link.now, link.expires, link.again],
    );
  }

  /** After the commit; nobody waits for the mail. */
  private tell(seat: SeatOfRoom): { name: string; told: boolean } {
    return { name: seat.name, told: this.holder.roomLinkMade(seat) };
  }
}
