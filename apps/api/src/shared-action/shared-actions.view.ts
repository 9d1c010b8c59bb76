import { investmentThemes, may } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { readActionsToShare } from './actions-to-share.view.js';
import { inCommon } from './in-common.js';
import type { SharedActionsResponse } from './shared-action.dto.js';
import { readOwnShared, readSharedByOthers } from './shared-actions-source.view.js';

/** What trusts of a system plan, as far as each lets the others know. */
@Injectable()
export class SharedActionsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<SharedActionsResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      const system = actor.organisationKind === 'board-of-system';
      const own = system ? [] : await readOwnShared(manager, actor);
      const others = await readSharedByOthers(manager, actor, today);
      const shares = !system && may(actor.roles, 'shared-action:share');
      const toShare = shares ? await readActionsToShare(manager, actor) : null;
      return {
        side: system ? 'system' : 'trust',
        themes: Object.entries(investmentThemes).map(([code, words]) => ({ code, words })),
        systems: system ? [] : (await systemsToday(manager, actor.organisationId, today)).map(({ name }) => name),
        own,
        toShare: toShare?.map(({ instrumentCode: _code, ...action }) => action) ?? null,
        takesPart: own.length > 0,
        others,
        sentences: inCommon([...own, ...others]),
      };
    });
  }
}

/** The systems that a trust belongs to on a day: whom its actions are shared with. */
export async function systemsToday(
  manager: EntityManager,
  trustId: string,
  today: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return await manager.query(
    `select distinct s.id, s.name from candour.system_membership m join candour.organisation s on s.id = m.system_id
      where m.trust_id = $1 and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date) order by s.name, s.id`,
    [trustId, today],
  );
}
