import type { EntityManager } from 'typeorm';

/** What the history says of a paper that was sent for review, and of one that was returned. */
export const SENT = 'Sent for review';
export const RETURNED = 'Returned';

/** Why a paper came back from its review, with by whom; null where it did not since it was last sent. */
export async function whyReturned(manager: EntityManager, organisationId: string, assessmentId: string): Promise<string | null> {
  const rows: { who: string; what: string; after: string | null }[] = await manager.query(
    `select who, what, after from candour.paper_change
      where organisation_id = $1 and assessment_id = $2 and what = any ($3) order by position desc limit 1`,
    [organisationId, assessmentId, [SENT, RETURNED]],
  );
  const [last] = rows;
  return last?.what === RETURNED ? `Returned by ${last.who}: ${last.after}` : null;
}
