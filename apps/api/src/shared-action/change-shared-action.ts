import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, notFound } from '../platform/http/problem.js';
import type { ChangeSharedActionRequest, OwnSharedActionResponse } from './shared-action.dto.js';
import { readOwnShared } from './shared-actions-source.view.js';

/** Changes how a shared action reads to others, or withdraws it: from then on nobody outside reads it. */
@Injectable()
export class ChangeSharedAction {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found`, `changed-meanwhile` */
  async change(
    actor: Actor,
    sharedActionId: string,
    version: number,
    { words, theme, withPortfolio }: ChangeSharedActionRequest,
  ): Promise<OwnSharedActionResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const own = [actor.organisationId, sharedActionId];
      if ((await readOwnShared(manager, actor, sharedActionId)).length === 0) throw notFound();
      const [, changed]: [unknown[], number] = await manager.query(
        `update candour.shared_action s set words = $4, theme = $5, version = s.version + 1,
                portfolio = case when $6 then (select nullif(a.owner_portfolio, '') from candour.action a
                  where a.organisation_id = s.organisation_id and a.id = s.action_id) end
          where s.organisation_id = $1 and s.id = $2 and s.version = $3 and s.withdrawn_on is null`,
        [...own, version, words, theme, withPortfolio],
      );
      if (changed !== 1) throw changedMeanwhile();
      await appendAudit(manager, { event: 'shared action changed', subject: sharedActionId, who: 'somebody of the trust' });
      return (await readOwnShared(manager, actor, sharedActionId))[0]!;
    });
  }

  /** @throws Problem `not-found`, `changed-meanwhile` */
  async withdraw(actor: Actor, sharedActionId: string, version: number): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      if ((await readOwnShared(manager, actor, sharedActionId)).length === 0) throw notFound();
      const [, changed]: [unknown[], number] = await manager.query(
        `update candour.shared_action set withdrawn_on = $4, version = version + 1
          where organisation_id = $1 and id = $2 and version = $3 and withdrawn_on is null`,
        [actor.organisationId, sharedActionId, version, this.clock.today()],
      );
      if (changed !== 1) throw changedMeanwhile();
      await appendAudit(manager, { event: 'shared action withdrawn', subject: sharedActionId, who: 'somebody of the trust' });
    });
  }
}
