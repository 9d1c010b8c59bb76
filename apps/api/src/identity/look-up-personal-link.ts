import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database, type Query } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import { Limits } from './limits.js';
import { hashOfToken } from './token.js';

export interface PersonalLink {
  readonly id: string;
  readonly purpose: 'invitation' | 'password-reset';
  readonly name: string;
  readonly email: string;
  readonly organisationName: string | null;
  readonly hasAccount: boolean;
  /** Somebody has the seat or appointment already. Not for whoever holds the link. */
  readonly joined: boolean;
}

interface Row {
  id: string;
  purpose: 'invitation' | 'password-reset';
  name: string;
  email: string;
  organisation_name: string | null;
  has_account: boolean;
  joined: boolean;
}

/** Finds a link that still works. @throws Problem `link-ended` for one that is used, ended, expired or unknown: all alike. */
export async function findPersonalLink(query: Query, token: string, now: Date): Promise<PersonalLink> {
  const rows = await query<Row>('select * from candour.personal_link_by_token($1, $2)', [hashOfToken(token), now]);
  const row = rows[0];
  if (!row) {
    throw new Problem('refused', 'This link no longer works. Ask your company secretary for a new one.', { code: 'link-ended' });
  }
  const { id, purpose, name, email, joined } = row;
  return { id, purpose, name, email, joined, organisationName: row.organisation_name, hasAccount: row.has_account };
}

/** What a personal link is for, before it is used. */
@Injectable()
export class LookUpPersonalLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  async execute(token: string, address: string): Promise<PersonalLink> {
    await this.limits.count('personal-link-by-address', address);
    return await this.database.beforeActor((query) => findPersonalLink(query, token, this.clock.now()));
  }
}
