import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { changedMeanwhile } from '../platform/http/problem.js';

/** A shape that nobody has changed yet counts as this version. */
export const FIRST_VERSION = 1;

/**
 * Moves the shape on from the version that the caller saw, and takes its row: of two who change any of it at once, one is refused.
 *
 * @throws Problem `changed-meanwhile`
 */
export async function toNextVersion(manager: EntityManager, { organisationId }: Actor, seen: number): Promise<void> {
  const [, moved]: [unknown[], number] = await manager.query(
    'update candour.paper_shape set version = version + 1 where organisation_id = $1 and version = $2',
    [organisationId, seen],
  );
  if (moved === 1) return;
  if (seen !== FIRST_VERSION) throw changedMeanwhile();
  const first: unknown[] = await manager.query(
    'insert into candour.paper_shape (organisation_id, version) values ($1, $2) on conflict do nothing returning version',
    [organisationId, FIRST_VERSION + 1],
  );
  if (first.length !== 1) throw changedMeanwhile();
}
