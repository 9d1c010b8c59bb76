import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, notFound, Problem } from '../platform/http/problem.js';
import type { ActionResponse, ChangeActionRequest } from './action.dto.js';
import { ActionEntity } from './action.entity.js';
import { readActions } from './action.view.js';
import { allowAction, ownerOf } from './action-situation.js';

/** Changes an action until the seal. Afterwards its words stay as sealed; whether it was done and worked is added beside them. */
@Injectable()
export class ChangeAction {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    assessmentId: string,
    actionId: string,
    version: number,
    request: ChangeActionRequest,
  ): Promise<ActionResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const repository = manager.getRepository(ActionEntity);
      const own = { organisationId: actor.organisationId, assessmentId, id: actionId };
      const before = await repository.findOneBy(own);
      await allowAction(
        manager,
        actor,
        assessmentId,
        before && onlyOutcomeDiffers(before, request) ? 'record-action-outcome' : 'add-action',
        this.clock.now(),
      );
      if (!before) throw notFound();
      if (request.state === 'dropped' && request.outcome === null) {
        throw new Problem('refused', 'Say why the action is dropped.', {
          code: 'outcome-missing',
          errors: [{ path: 'outcome', message: 'Say why it is dropped' }],
        });
      }
      const owner = await ownerOf(manager, actor, assessmentId, request);
      const { affected } = await repository.update({ ...own, version }, { ...request, ...owner, version: version + 1 });
      if (affected !== 1) throw changedMeanwhile();
      await appendAudit(manager, {
        event: 'action changed',
        subject: assessmentId,
        who: 'somebody of the board',
        detail: { state: request.state },
      });
      const rows = await readActions(manager, actor, { assessmentId, actionId }, this.clock.today());
      return rows[0]!;
    });
  }
}

function onlyOutcomeDiffers(before: ActionEntity, request: ChangeActionRequest): boolean {
  return (
    before.kind === request.kind &&
    before.words === request.words &&
    before.ownerSeatId === request.ownerSeatId &&
    before.due === request.due &&
    before.itemCodes.join() === request.itemCodes.join()
  );
}
