import type { PublishedVersion } from '@candour/instrument';
import type { EntityManager } from 'typeorm';
import { listLines } from './versions.view.js';

/**
 * The newest version that was not withdrawn of every instrument that an organisation may use. For what is put to a board by
 * itself: polls, cards.
 */
export async function readNewestVersions(manager: EntityManager, organisationId: string): Promise<PublishedVersion[]> {
  const lines = await listLines(manager, organisationId);
  return lines.flatMap((line) => line.find(({ withdrawn }) => !withdrawn)?.instrument ?? []);
}
