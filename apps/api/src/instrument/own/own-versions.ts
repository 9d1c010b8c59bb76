import { type PublishedVersion, readInstrument } from '@candour/instrument';
import type { EntityManager } from 'typeorm';

/** A built-in instrument has some 60 kB in memory: a few dozen of other people's cost little. (ours) */
const KEPT = 48;

/** What has been read already, by checksum: the same text is always the same version. The one used last stands last. */
const kept = new Map<string, PublishedVersion>();

/** One own version as its row names it. */
export interface OwnVersionRow {
  readonly code: string;
  readonly version: string;
  readonly checksum: string;
}

/**
 * Reads versions of own instruments, each whole. Texts are fetched in one query, and only of those that are not in memory.
 *
 * @throws Error where a stored text cannot be read: it was checked before it was published
 */
export async function readOwnVersions(
  manager: EntityManager,
  organisationId: string,
  rows: readonly OwnVersionRow[],
): Promise<PublishedVersion[]> {
  const missing = rows.map(({ checksum }) => checksum).filter((checksum) => !kept.has(checksum));
  const texts: { checksum: string; text: string }[] =
    missing.length === 0
      ? []
      : await manager.query(
          'select checksum, text from candour.own_instrument where organisation_id = $1 and checksum = any ($2)',
          [organisationId, missing],
        );
  const read = new Map(texts.map(({ checksum, text }) => [checksum, asPublished(text, checksum)]));
  return rows.map(({ checksum, code, version }) => {
    const found = kept.get(checksum) ?? read.get(checksum);
    if (!found) throw new Error(`the text of ${code} ${version} is gone`);
    keep(found);
    return found;
  });
}

function asPublished(text: string, checksum: string): PublishedVersion {
  const reading = readInstrument(text, 'own instrument');
  if (!reading.ok) throw new Error(`a published own instrument cannot be read: ${reading.mistakes[0]?.message ?? ''}`);
  return { ...reading.instrument, checksum };
}

function keep(version: PublishedVersion): void {
  kept.delete(version.checksum);
  kept.set(version.checksum, version);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}
