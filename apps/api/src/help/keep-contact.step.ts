import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';

/** What one of the two trusts says to the other: whom to speak to, or why not. The policies show it only to them, and in its time. */
export async function keepContact(
  manager: EntityManager,
  actor: Actor,
  introductionId: string,
  said: { readonly name: string; readonly email: string } | { readonly reason: string },
): Promise<void> {
  const { name = null, email = null, reason = null } = { ...said } as Partial<Record<'name' | 'email' | 'reason', string>>;
  await manager.query(
    `insert into candour.introduction_contact (organisation_id, introduction_id, name, email, reason) values ($1, $2, $3, $4, $5)
     on conflict (organisation_id, introduction_id) do update set name = excluded.name, email = excluded.email, reason = excluded.reason`,
    [actor.organisationId, introductionId, name, email, reason],
  );
}
