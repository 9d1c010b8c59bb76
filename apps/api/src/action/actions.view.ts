import { Injectable } from '@nestjs/common';
import { readSituation } from '../assessment/situation.view.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { ActionsResponse } from './action.dto.js';
import { byPortfolio, readActions } from './action.view.js';

/** What the board will do and stop doing, and whose it all is. */
@Injectable()
export class ActionsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, assessmentId: string): Promise<ActionsResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await readSituation(manager, actor, assessmentId, { now: this.clock.now() });
      const rows = await readActions(manager, actor, { assessmentId }, this.clock.today());
      return { rows, byPortfolio: byPortfolio(rows) };
    });
  }
}
