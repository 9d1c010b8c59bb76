import { DEMONSTRATION_PASSWORD } from '../identity/demonstration-people.view.js';
import { hashPassword } from '../identity/password.js';
import type { Making } from './making.js';

/**
 * Makes accounts for made-up people, all with the one password of the demonstration, hashed once.
 *
 * @returns the id of each by their e-mail
 */
export async function makePeople(
  { database }: Making,
  people: readonly { readonly name: string; readonly email: string }[],
): Promise<ReadonlyMap<string, string>> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const once = [...new Map(people.map(({ name, email }) => [email, { name, email }])).values()];
  const rows = await database.asDoor<{ id: string; email: string }>(
    `insert into candour.person (name, email, password_hash)
     select p.name, p.email, $2 from jsonb_to_recordset($1::jsonb) as p(name text, email text) returning id, email`,
    [JSON.stringify(once), passwordHash],
  );
  return new Map(rows.map(({ id, email }) => [email, id]));
}
