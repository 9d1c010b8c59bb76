import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, notFound } from '../platform/http/problem.js';
import { ActionEntity } from './action.entity.js';
import { allowAction } from './action-situation.js';

/** Takes an action away, until the seal. */
@Injectable()
export class RemoveAction {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, assessmentId: string, actionId: string, version: number): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      await allowAction(manager, actor, assessmentId, 'add-action', this.clock.now());
      const repository = manager.getRepository(ActionEntity);
      const own = { organisationId: actor.organisationId, assessmentId, id: actionId };
      if (!(await repository.existsBy(own))) throw notFound();
      const { affected } = await repository.delete({ ...own, version });
      if (affected !== 1) throw changedMeanwhile();
      await appendAudit(manager, { event: 'action removed', subject: assessmentId, who: 'somebody of the board' });
    });
  }
}
