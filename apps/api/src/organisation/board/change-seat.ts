import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { changedMeanwhile } from '../../platform/http/problem.js';
import type { SeatRequest, SeatResponse } from './board.dto.js';
import { endOpenLinks, lockBoard, seatsOf, withId } from './board.repository.js';
import { refusalOfSeat } from './board.rules.js';
import { SeatEntity } from './seat.entity.js';

/**
 * Changes a seat, or ends it by a last day: from the day after, whoever sat there has no access. With another e-mail address the
 * seat is nobody's until a link sent to that address has been used. What an assessment has frozen of the seat stays as it was.
 */
@Injectable()
export class ChangeSeat {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, seatId: string, input: SeatRequest, version: number): Promise<SeatResponse> {
    const wanted = { ...input, email: input.email.toLowerCase() };
    return await this.database.inTransactionOf(actor, async (manager) => {
      const board = await lockBoard(manager, actor.organisationId);
      const before = withId(board.seats, seatId);
      if (before.version !== version) throw changedMeanwhile();
      const refusal = refusalOfSeat(board, wanted, seatId);
      if (refusal) throw refusal;
      const { affected } = await manager.update(SeatEntity, { id: seatId, version }, { ...wanted, version: version + 1 });
      if (affected !== 1) throw changedMeanwhile();
      if (before.email !== wanted.email) await endOpenLinks(manager, { seatId }, this.clock.now());
      const { office, from, to } = wanted;
      const detail = { office, from, to, otherAddress: before.email !== wanted.email };
      await appendAudit(manager, { event: 'seat-changed', subject: seatId, who: 'secretary', detail });
      return withId(await seatsOf(manager, actor.organisationId), seatId);
    });
  }
}
