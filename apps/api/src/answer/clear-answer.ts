import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { allowed } from '../platform/http/refuse.js';
import { readOwnSituation } from './own-situation.js';

/** Takes one's own answer back, while private scoring is open. Nothing of it stays. */
@Injectable()
export class ClearAnswer {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, assessmentId: string, itemCode: string): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const { roundId, situation } = await readOwnSituation(manager, actor, assessmentId, itemCode);
      allowed(decide({ name: 'clear-answer' }, situation));
      await manager.query('delete from candour.answer where organisation_id = $1 and round_id = $2 and seat_id = $3', [
        actor.organisationId,
        roundId,
        actor.seatId,
      ]);
    });
  }
}
