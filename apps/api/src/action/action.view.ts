import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import type { ActionResponse, PortfolioCount } from './action.dto.js';

/** The actions of an assessment, soonest first; *overdue* is asked of today in London. */
export async function readActions(
  manager: EntityManager,
  actor: Pick<Actor, 'organisationId'>,
  where: { readonly assessmentId: string; readonly actionId?: string },
  today: string,
): Promise<ActionResponse[]> {
  return await manager.query(
    `select a.id, a.kind, a.words, a.item_codes as "itemCodes", a.owner_seat_id as "ownerSeatId", a.owner_name as "ownerName",
            a.owner_portfolio as "ownerPortfolio", a.due::text, a.state, a.outcome, a.state = 'open' and a.due < $3 as overdue, a.version
       from candour.action a
      where a.organisation_id = $1 and a.assessment_id = $2 and ($4::uuid is null or a.id = $4)
      order by a.due, a.id`,
    [actor.organisationId, where.assessmentId, today, where.actionId ?? null],
  );
}

/** How many open actions each portfolio owns, most first. */
export function byPortfolio(actions: readonly ActionResponse[]): PortfolioCount[] {
  const counts = new Map<string, number>();
  for (const { state, ownerPortfolio } of actions) {
    if (state === 'open') counts.set(ownerPortfolio, (counts.get(ownerPortfolio) ?? 0) + 1);
  }
  return [...counts]
    .map(([portfolio, count]) => ({ portfolio, count }))
    .sort((a, b) => b.count - a.count || a.portfolio.localeCompare(b.portfolio));
}
