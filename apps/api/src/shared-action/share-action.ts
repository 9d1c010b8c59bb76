import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { systemsOfTrustOn } from '../organisation/organisation.view.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { readActionsToShare } from './actions-to-share.view.js';
import type { OwnSharedActionResponse, ShareActionRequest } from './shared-action.dto.js';
import { readOwnShared } from './shared-actions-source.view.js';

/** A trust lets its systems, and the trusts there that share themselves, read one of its actions: a copy, and never its owner. */
@Injectable()
export class ShareAction {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` where it is not an open action of a sealed assessment, `already-there`, `no-system` */
  async execute(actor: Actor, request: ShareActionRequest, repeat: Repeatable): Promise<OwnSharedActionResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const id = await once(manager, actor, repeat, async () => await this.share(manager, actor, request));
      const [shared] = await readOwnShared(manager, actor, id);
      if (!shared) throw new Error('a shared action was not kept');
      return shared;
    });
  }

  private async share(manager: EntityManager, actor: Actor, request: ShareActionRequest): Promise<string> {
    const { actionId, words, theme, withPortfolio } = request;
    const today = this.clock.today();
    const [action] = await readActionsToShare(manager, actor, actionId);
    if (!action) throw notFound();
    const systems = await systemsOfTrustOn(manager, actor.organisationId, today);
    if (systems.length === 0) {
      throw new Problem('refused', 'Your trust belongs to no system today, so nobody would read it.', { code: 'no-system' });
    }
    const rows: { id: string }[] = await manager.query(
      `insert into candour.shared_action (organisation_id, action_id, kind, words, due, instrument_code, items, theme, portfolio, to_systems,
              shared_on, shared_by_name)
       select $1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, p.name from candour.person p where p.id = $12
       on conflict (organisation_id, action_id) where withdrawn_on is null do nothing returning id`,
      [
        ...[
          actor.organisationId,
          actionId,
          action.kind,
          words,
          action.due,
          action.instrumentCode,
          JSON.stringify(action.items),
          theme,
        ],
        ...[withPortfolio ? action.portfolio || null : null, systems.map(({ id }) => id), today, actor.personId],
      ],
    );
    if (!rows[0]) throw new Problem('conflict', 'This action is shared already.', { code: 'already-there' });
    await appendAudit(manager, { event: 'action shared', subject: rows[0].id, who: 'somebody of the trust', detail: { theme } });
    return rows[0].id;
  }
}
