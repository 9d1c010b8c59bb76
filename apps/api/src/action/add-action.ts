import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import type { ActionResponse, AddActionRequest } from './action.dto.js';
import { ActionEntity } from './action.entity.js';
import { readActions } from './action.view.js';
import { allowAction, ownerOf } from './action-situation.js';

/** Writes down what the board will do or stop doing: for which items, owned by whom, by when. */
@Injectable()
export class AddAction {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, assessmentId: string, request: AddActionRequest, repeat: Repeatable): Promise<ActionResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await allowAction(manager, actor, assessmentId, 'add-action', this.clock.now());
      const actionId = await once(manager, actor, repeat, async () => {
        const owner = await ownerOf(manager, actor, assessmentId, request);
        const { id } = await manager
          .getRepository(ActionEntity)
          .save({ organisationId: actor.organisationId, assessmentId, ...request, ...owner });
        await appendAudit(manager, { event: 'action added', subject: assessmentId, who: 'somebody of the board' });
        return id;
      });
      const rows = await readActions(manager, actor, { assessmentId, actionId }, this.clock.today());
      return rows[0]!;
    });
  }
}
