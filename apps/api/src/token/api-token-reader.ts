import type { Role, TokenScope } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { Limits } from '../identity/limits.js';
import type { Actor, OrganisationKind } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import { TokenReader } from '../platform/http/token-reader.js';
import { hashOfApiToken, tokenIn } from './secret.js';

interface Row {
  readonly token_id: string;
  readonly name: string;
  readonly organisation_id: string;
  readonly organisation_kind: OrganisationKind;
  readonly person_id: string;
  readonly scopes: readonly TokenScope[];
  readonly first_today: boolean;
}

/** One refusal, whether a token never was, has expired, was revoked, lost its maker, or none was sent: nobody learns which. */
const refused = (): Problem =>
  new Problem(
    'token-refused',
    'Send a token that works in the header: Authorization: Bearer candour_…. The ICS lead or chief executive can make another.',
  );

/** Finds what a token may read, at every request anew: one that is revoked, or whose maker leaves, ends at once. */
@Injectable()
export class ApiTokenReader extends TokenReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {
    super();
  }

  async read(authorization: string | undefined, scope: TokenScope, address: string): Promise<Actor> {
    const rows = await this.database.ask<Row>('select * from candour.use_api_token($1, $2)', [
      hashOfApiToken(tokenIn(authorization)),
      this.clock.today(),
    ]);
    const row = rows[0];
    if (!row) {
      await this.limits.count('token-by-address', address);
      throw refused();
    }
    await this.limits.count('reads-by-token', row.token_id);
    const actor = actorOf(row);
    if (row.first_today) await this.noteFirstUse(actor, row);
    if (row.scopes.includes(scope)) return actor;
    throw new Problem('not-permitted', `This token may not read that: it needs the scope ${scope}.`, { code: 'scope-missing' });
  }

  /** Once a day: enough to see that it is in use, and no record of what somebody's program does all day. */
  private async noteFirstUse(actor: Actor, { token_id: subject, name }: Row): Promise<void> {
    await this.database.inTransactionOf(actor, (manager) =>
      appendAudit(manager, { event: 'token used', subject, who: 'a token', detail: { name } }),
    );
  }
}

/** The role that reads what is published: of a system its lead, of a trust its chief executive. A token reads and does nothing else. */
const READS_AS: Partial<Record<OrganisationKind, Role>> = { 'board-of-system': 'ics-lead', trust: 'chief-executive' };

function actorOf({
  token_id: id,
  name,
  organisation_id: organisationId,
  organisation_kind: organisationKind,
  person_id: personId,
}: Row): Actor {
  const role = READS_AS[organisationKind];
  return {
    signInId: '',
    personId,
    organisationId,
    organisationKind,
    seatId: null,
    roles: role ? [role] : [],
    token: { id, name },
  };
}
