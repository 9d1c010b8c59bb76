import { investmentThemes, may } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { systemsOfTrustOn } from '../organisation/organisation.view.js';
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
        systems: system ? [] : (await systemsOfTrustOn(manager, actor.organisationId, today)).map(({ name }) => name),
        own,
        toShare: toShare?.map(({ instrumentCode: _code, ...action }) => action) ?? null,
        takesPart: own.length > 0,
        others,
        sentences: inCommon([...own, ...others]),
      };
    });
  }
}
