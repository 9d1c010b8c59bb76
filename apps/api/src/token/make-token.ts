import { tokenScopesFor } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newToken } from '../identity/token.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import { furthestDay } from './furthest-day.js';
import { hashOfApiToken, TOKEN_PREFIX } from './secret.js';
import type { MadeTokenResponse, MakeTokenRequest } from './token.dto.js';
import { readToken } from './tokens.view.js';
import { whoKeeps } from './who-keeps.js';

/** More than that nobody keeps in view. (ours) */
const MOST = 20;

/**
 * Makes a token and tells it once: only its hash is kept. It takes no Idempotency-Key, for what is kept for a repeat would hold the
 * secret; a repeat makes another, which stands in the list and can be revoked.
 */
@Injectable()
export class MakeToken {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `expiry-out-of-range`; `scope-not-here`; `too-many-tokens` */
  async execute(actor: Actor, { name, scopes, expiresOn }: MakeTokenRequest): Promise<MadeTokenResponse> {
    const today = this.clock.today();
    requireWithinAYear(expiresOn, today);
    requireScopesOf(actor, scopes);
    const token = `${TOKEN_PREFIX}${newToken()}`;
    return await this.database.inTransactionOf(actor, async (manager) => {
      await requireRoom(manager, actor, today);
      const rows: { id: string }[] = await manager.query(
        `insert into candour.api_token (organisation_id, name, token_hash, scopes, made_on, made_by_name, made_by_person, expires_on)
         select $1, $2, $3, $4, $5, p.name, p.id, $6 from candour.person p where p.id = $7 returning id`,
        [actor.organisationId, name, hashOfApiToken(token), scopes, today, expiresOn, actor.personId],
      );
      const id = rows[0]?.id;
      if (id === undefined) throw new Error('nobody made the token');
      const detail = { name, scopes: scopes.join(' '), expiresOn };
      await appendAudit(manager, { event: 'token made', subject: id, who: whoKeeps(actor), detail });
      return { ...(await readToken(manager, actor, today, id)), token };
    });
  }
}

function requireWithinAYear(expiresOn: string, today: string): void {
  if (expiresOn > today && expiresOn <= furthestDay(today)) return;
  const message = 'Choose a day after today, and at most a year away.';
  throw new Problem('refused', message, { code: 'expiry-out-of-range', errors: [{ path: 'expiresOn', message }] });
}

function requireScopesOf({ organisationKind }: Actor, scopes: MakeTokenRequest['scopes']): void {
  if (scopes.every((scope) => tokenScopesFor(organisationKind).includes(scope))) return;
  const message = 'Files of a system are for the system’s own tokens: leave export:read out.';
  throw new Problem('refused', message, { code: 'scope-not-here', errors: [{ path: 'scopes', message }] });
}

async function requireRoom(manager: EntityManager, actor: Actor, today: string): Promise<void> {
  const rows: { n: number }[] = await manager.query(
    `select count(*)::int as n from candour.api_token t where t.organisation_id = $1 and t.revoked_on is null and t.expires_on >= $2
        and candour.keeps_tokens(t.organisation_id, t.made_by_person, $2)`,
    [actor.organisationId, today],
  );
  if ((rows[0]?.n ?? 0) < MOST) return;
  throw new Problem('refused', `There are ${MOST} tokens that work already. Revoke one that is not needed any more.`, {
    code: 'too-many-tokens',
  });
}
