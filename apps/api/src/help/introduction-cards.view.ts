import { introductionsWaiting } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import type { HomeCard } from '../platform/home-card.js';
import { introductionNow, readIntroductionRows } from './introduction-situation.view.js';

/** Introductions that wait for a chief executive, and those whose result is asked for. */
export async function introductionCards(manager: EntityManager, actor: Actor, today: string): Promise<HomeCard[]> {
  if (!actor.roles.includes('chief-executive')) return [];
  const rows = await readIntroductionRows(manager, actor, today);
  if (rows.length === 0) return [];
  const said: { introduction_id: string }[] = await manager.query(
    'select introduction_id from candour.introduction_result where organisation_id = $1',
    [actor.organisationId],
  );
  const homes = rows.flatMap((row) => {
    const { side, state, stands, weSaidYes } = introductionNow(row, actor.organisationId);
    if (side === 'system') return [];
    const otherName = side === 'offering' ? row.wishingName : row.offeringName;
    const resultSaid = said.some(({ introduction_id: id }) => id === row.id);
    const { id: introductionId, itemTitle, acceptedOn } = row;
    return [{ introductionId, itemTitle, otherName, state, stands, weSaidYes, acceptedOn, resultSaid, roles: actor.roles }];
  });
  return introductionsWaiting(homes, today).map(({ introductionId, ...card }) => ({
    ...card,
    due: null,
    to: `/help/introductions/${introductionId}`,
  }));
}
