import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import type { OwnPublished } from './own-published.js';

/** The newest result of each instrument that the actor's own trust shares today: what may be offered or wished for follows from it. */
export async function readOwnPublished(
  manager: EntityManager,
  actor: Pick<Actor, 'organisationId'>,
  today: string,
): Promise<OwnPublished[]> {
  return await manager.query(
    `select distinct on (p.instrument_code) p.id as "publicationId", p.instrument_code as "instrumentCode", p.wave_date::text as "waveDate",
            s.until::text, nullif(p.content -> 'items', 'null'::jsonb) as items,
            coalesce((select jsonb_agg(f order by c.number) from candour.publication_correction c, jsonb_array_elements(c.content -> 'items') f
               where c.organisation_id = p.organisation_id and c.publication_id = p.id), '[]') as corrected
       from candour.publication p
       join candour.publication_sharing s on s.organisation_id = p.organisation_id and s.publication_id = p.id
      where p.organisation_id = $1 and p.withdrawn_at is null and (s.until is null or s.until >= $2::date)
      order by p.instrument_code, p.wave_date desc, p.published_at desc`,
    [actor.organisationId, today],
  );
}
