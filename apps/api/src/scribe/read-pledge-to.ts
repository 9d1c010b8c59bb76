import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';

/** Keeps that a scribe read the pledge to the member they write for, and on which day. Answers are put only after it. */
@Injectable()
export class ReadPledgeTo {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, assessmentId: string, seatId: string): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const rows: { kept: boolean }[] = await manager.query('select candour.read_pledge_to($1, $2, $3) as kept', [
        assessmentId,
        seatId,
        this.clock.today(),
      ]);
      if (!rows[0]?.kept) throw notFound();
    });
  }
}
