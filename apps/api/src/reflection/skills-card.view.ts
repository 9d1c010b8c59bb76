import { onDayInWords } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import type { HomeCard } from '../platform/home-card.js';

/**
 * Tells every member of a board that a skills picture is open until its closing date. The card is the same for whoever takes part,
 * does not, or has never reflected: a home page is seen over a shoulder.
 */
export async function skillsCards(manager: EntityManager, actor: Actor, today: string): Promise<HomeCard[]> {
  if (actor.seatId === null) return [];
  const rows: { closes_on: string }[] = await manager.query(
    `select closes_on::text from candour.skills_picture where organisation_id = $1 and state = 'open' and closes_on >= $2`,
    [actor.organisationId, today],
  );
  return rows.map(({ closes_on }) => ({
    kind: 'skills-picture',
    title: 'Your board asks for a skills picture',
    words: `You choose whether your own reflection is counted, and nobody is told how. You can choose and change your mind until it closes ${onDayInWords(closes_on, today)}.`,
    due: closes_on,
    to: '/reflections',
  }));
}
