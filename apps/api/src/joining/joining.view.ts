import { isRoomPrepared, may } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { JoiningResponse } from './joining.dto.js';
import { livingCodeOf } from './living-code.view.js';
import { mayRenew, readRoom, seatsOfRoom } from './room.repository.js';

/** How people get into the meeting, for whoever lets them in. */
@Injectable()
export class JoiningView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, assessmentId: string): Promise<JoiningResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const room = await readRoom(manager, actor, assessmentId);
      const prepared = isRoomPrepared(room);
      const makesLinks = prepared && may(actor.roles, 'room-link:make');
      const at = { now: this.clock.now(), today: this.clock.today() };
      const seats = makesLinks ? await seatsOfRoom(manager, actor, assessmentId, at) : [];
      return {
        code: await livingCodeOf(manager, actor.organisationId, assessmentId),
        allowed: [
          ...(prepared && mayRenew(actor, room) ? (['renew-code'] as const) : []),
          ...(makesLinks ? (['make-link'] as const) : []),
        ],
        seats: seats.map(({ seatId, name, link }) => ({ seatId, name, link })),
      };
    });
  }
}
