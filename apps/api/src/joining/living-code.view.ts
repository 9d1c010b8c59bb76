import type { EntityManager } from 'typeorm';

/**
 * The code by which people find this meeting now, within the caller's transaction; null where none lives: before the room is
 * prepared, and from the close on. It opens nothing, so whoever may see the meeting may see it.
 */
export async function livingCodeOf(manager: EntityManager, organisationId: string, assessmentId: string): Promise<string | null> {
  const rows: { code: string }[] = await manager.query(
    'select code from candour.join_code where organisation_id = $1 and assessment_id = $2',
    [organisationId, assessmentId],
  );
  return rows[0]?.code ?? null;
}
