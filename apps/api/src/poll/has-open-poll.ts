import type { EntityManager } from 'typeorm';

/** Whether a poll is open: its *x of y have chosen* moves without a number. */
export async function hasOpenPoll(manager: EntityManager, organisationId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(`select from candour.poll where organisation_id = $1 and state = 'open' limit 1`, [
    organisationId,
  ]);
  return rows.length > 0;
}
