import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import type { ShareRequest } from './audience.dto.js';
import type { Possible } from './audience.js';

/**
 * Writes for whom and until when a publication stands, and takes it from systems that were not chosen again. What of a group the trust
 * belongs to today is what the row keeps: a trust that changes its region or type goes on sharing with those it chose.
 *
 * @param today on which this was chosen
 * @param version that the caller saw; without it, of a publication that was just made
 * @returns whether it still was that version
 */
export async function writeSharing(
  manager: EntityManager,
  actor: Actor,
  publicationId: string,
  { systems, region, peers, until }: ShareRequest,
  { toRegion, toPeers }: Possible,
  today: string,
  version: number | null = null,
): Promise<boolean> {
  const own = [actor.organisationId, publicationId];
  const [, changed]: [unknown[], number] = await manager.query(
    `update candour.publication_sharing set to_region = case when $3 then coalesce($4, to_region) end, to_peers = case when $5 then coalesce($6, to_peers) end,
            until = $7, chosen_on = $9, version = case when $8::int is null then version else version + 1 end
      where organisation_id = $1 and publication_id = $2 and version = coalesce($8, version)`,
    [...own, region, toRegion, peers, toPeers, until, version, today],
  );
  if (changed !== 1) return false;
  await manager.query(
    'delete from candour.publication_reader where organisation_id = $1 and publication_id = $2 and reader_organisation_id <> all ($3::uuid[])',
    [...own, systems],
  );
  await manager.query(
    `insert into candour.publication_reader (organisation_id, publication_id, reader_organisation_id)
     select $1, $2, reader from unnest($3::uuid[]) reader on conflict do nothing`,
    [...own, systems],
  );
  return true;
}
