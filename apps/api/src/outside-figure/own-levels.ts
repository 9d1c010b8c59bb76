import { may } from '@candour/assessment';
import type { Coverage, Method } from '@candour/scoring';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';

/** The newest levels of one instrument's sections that the reader may see of an organisation. */
export interface OwnLevels {
  readonly instrumentCode: string;
  readonly instrumentVersion: string;
  readonly waveDate: string;
  readonly method: Method;
  readonly coverage: Coverage | null;
  readonly corrected: boolean;
  /** The publication they come from; null where the board looks at its own sealed record. */
  readonly publicationId: string | null;
  readonly sections: readonly { readonly code: string; readonly level: number | null; readonly words: string }[];
}

/**
 * A board reads what it sealed; everybody else, and whatever reads by a token, what was published to them and nothing besides: the policies of the database let no
 * other publication through. Newest wave of each instrument.
 */
export async function readOwnLevels(manager: EntityManager, actor: Actor, organisationId: string): Promise<readonly OwnLevels[]> {
  const atHome = organisationId === actor.organisationId && !actor.token && may(actor.roles, 'results:read');
  if (atHome) return await sealedLevels(manager, organisationId);
  return may(actor.roles, 'comparison:read') ? await publishedLevels(manager, organisationId) : [];
}

async function sealedLevels(manager: EntityManager, organisationId: string): Promise<OwnLevels[]> {
  return await manager.query(
    `select distinct on (a.instrument_code) a.instrument_code as "instrumentCode", a.wave_date::text as "waveDate", null as "publicationId",
            a.instrument_version as "instrumentVersion", a.method, a.sealed_content ->> 'coverage' as coverage,
            exists (select from candour.correction c where c.organisation_id = a.organisation_id and c.assessment_id = a.id) as corrected,
            (select jsonb_agg(jsonb_build_object('code', s -> 'code', 'level', s -> 'level' -> 'level', 'words', s -> 'level' -> 'words'))
               from jsonb_array_elements(a.sealed_content -> 'sections') s) as sections
       from candour.assessment a where a.organisation_id = $1 and a.sealed_content is not null
      order by a.instrument_code, a.wave_date desc, a.sealed_at desc`,
    [organisationId],
  );
}

async function publishedLevels(manager: EntityManager, organisationId: string): Promise<OwnLevels[]> {
  return await manager.query(
    `select distinct on (p.instrument_code) p.instrument_code as "instrumentCode", p.wave_date::text as "waveDate", p.id as "publicationId",
            p.content -> 'instrument' ->> 'version' as "instrumentVersion", p.content ->> 'method' as method, p.content ->> 'coverageKind' as coverage,
            exists (select from candour.publication_correction c where c.publication_id = p.id) as corrected,
            (select jsonb_agg(jsonb_build_object('code', s -> 'code', 'level', s -> 'level', 'words', s -> 'levelWords'))
               from jsonb_array_elements(p.content -> 'sections') s) as sections
       from candour.publication p where p.organisation_id = $1 and p.withdrawn_at is null
      order by p.instrument_code, p.wave_date desc, p.published_at desc`,
    [organisationId],
  );
}
