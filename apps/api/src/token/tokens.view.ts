import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import { furthestDay } from './furthest-day.js';
import type { TokenResponse, TokensResponse } from './token.dto.js';

/** The tokens of an organisation, those that ended among them: the list of what could ever read. */
@Injectable()
export class TokensView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<TokensResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => ({
      rows: await readTokens(manager, actor, today, null),
      furthest: furthestDay(today),
    }));
  }
}

/** One token, within the caller's transaction. @throws Problem `not-found` */
export async function readToken(manager: EntityManager, actor: Actor, today: string, tokenId: string): Promise<TokenResponse> {
  const [token] = await readTokens(manager, actor, today, tokenId);
  if (!token) throw notFound();
  return token;
}

async function readTokens(manager: EntityManager, actor: Actor, today: string, only: string | null): Promise<TokenResponse[]> {
  return await manager.query(
    `select t.id, t.name, t.scopes, t.made_on::text as "madeOn", t.made_by_name as "madeBy", t.expires_on::text as "expiresOn",
            t.last_used_on::text as "lastUsedOn", t.revoked_on::text as "revokedOn", t.revoked_by_name as "revokedBy", s.state
       from candour.api_token t, lateral (
         select case when t.revoked_on is not null then 'revoked' when t.expires_on < $2 then 'expired'
                     when candour.keeps_tokens(t.organisation_id, t.made_by_person, $2) then 'works' else 'stopped' end as state) s
      where t.organisation_id = $1 and ($3::uuid is null or t.id = $3)
      order by array_position(array['works', 'stopped'], s.state), t.made_on desc, t.id desc`,
    [actor.organisationId, today, only],
  );
}
