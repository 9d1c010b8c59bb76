import type { Actor } from '../platform/actor.js';
import { MakeToken } from '../token/make-token.js';
import { RevokeToken } from '../token/revoke-token.js';
import { daysAfter } from './days.js';
import type { Making } from './making.js';

/** Makes, as the ICS lead would have, two tokens that nobody was told, and revokes one: what a list of them looks like. */
export async function makeTokens({ database, clock, today }: Making, lead: Actor): Promise<void> {
  const on = (day: string) => clock.set(new Date(`${day}T09:00:00Z`));
  on(daysAfter(today, -60));
  const making = new MakeToken(database, clock);
  const old = await making.execute(lead, {
    name: 'Trial of a dashboard',
    scopes: ['comparison:read'],
    expiresOn: daysAfter(today, 30),
  });
  await making.execute(lead, {
    name: 'Dashboard of the planning team',
    scopes: ['comparison:read', 'findings:read'],
    expiresOn: daysAfter(today, 200),
  });
  on(daysAfter(today, -20));
  await new RevokeToken(database, clock).execute(lead, old.id);
}
