import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';

/** Keeps that a seat has read the pledge, and on which day. Answers are taken only after it. */
@Injectable()
export class ReadPledge {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, assessmentId: string): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const rows: unknown[] = await manager.query(
        `select 1 from candour.assessment_seat where organisation_id = $1 and assessment_id = $2 and seat_id = $3`,
        [actor.organisationId, assessmentId, actor.seatId],
      );
      if (rows.length === 0) throw notFound();
      await manager.query(
        `insert into candour.pledge_reading (organisation_id, assessment_id, seat_id, day) values ($1, $2, $3, $4) on conflict do nothing`,
        [actor.organisationId, assessmentId, actor.seatId, this.clock.today()],
      );
    });
  }
}
