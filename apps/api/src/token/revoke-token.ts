import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { TokenResponse } from './token.dto.js';
import { readToken } from './tokens.view.js';
import { whoKeeps } from './who-keeps.js';

/** Ends a token at once and for good. Doing it twice does no harm. */
@Injectable()
export class RevokeToken {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` */
  async execute(actor: Actor, tokenId: string): Promise<TokenResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      const before = await readToken(manager, actor, today, tokenId);
      const [, changed]: [unknown, number] = await manager.query(
        `update candour.api_token t set revoked_on = $3, version = version + 1,
                revoked_by_name = (select p.name from candour.person p where p.id = $4)
          where t.organisation_id = $1 and t.id = $2 and t.revoked_on is null`,
        [actor.organisationId, tokenId, today, actor.personId],
      );
      if (changed === 0) return before;
      await appendAudit(manager, {
        event: 'token revoked',
        subject: tokenId,
        who: whoKeeps(actor),
        detail: { name: before.name },
      });
      return await readToken(manager, actor, today, tokenId);
    });
  }
}
