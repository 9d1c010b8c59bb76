import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../../platform/http/once.js';
import type { SeatRequest, SeatResponse } from './board.dto.js';
import { lockBoard, seatsOf, withId } from './board.repository.js';
import { refusalOfSeat } from './board.rules.js';
import { SeatEntity } from './seat.entity.js';

/** Adds a seat to the board of the actor's organisation. Nobody is invited by it. */
@Injectable()
export class AddSeat {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, input: SeatRequest, repeat: Repeatable): Promise<SeatResponse> {
    const wanted = { ...input, email: input.email.toLowerCase() };
    return await this.database.inTransactionOf(actor, (manager) =>
      once(manager, actor, repeat, async () => {
        const refusal = refusalOfSeat(await lockBoard(manager, actor.organisationId), wanted, null);
        if (refusal) throw refusal;
        const seat = manager.create(SeatEntity, { ...wanted, organisationId: actor.organisationId });
        await manager.insert(SeatEntity, seat);
        const { office, from, to } = wanted;
        await appendAudit(manager, { event: 'seat-added', subject: seat.id, who: 'secretary', detail: { office, from, to } });
        return withId(await seatsOf(manager, actor.organisationId), seat.id);
      }),
    );
  }
}
