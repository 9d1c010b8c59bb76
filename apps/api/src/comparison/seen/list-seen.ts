import type { EntityManager } from 'typeorm';
import type { OrganisationKind } from '../../platform/actor.js';
import type { Gone, Registered, Scope } from './seen.js';

/** What is asked for. Waves are chosen from what is listed, so that one can say of which there are. */
export interface Asked {
  readonly scope: Scope;
  readonly today: string;
  readonly instrument?: string | undefined;
  /** One organisation alone, of any kind, whatever the scope. */
  readonly only?: string | undefined;
}

/** A publication without its content. It never changes but for what is put beside it, which `beside` tells. */
export interface ListedPublication {
  readonly id: string;
  readonly waveDate: string;
  readonly beside: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly on: string;
}

/** A trust and the publications of it that the policies let this reader see now. One row without an id where there is no trust. */
export interface ListedTrust extends Registered {
  readonly readerName: string;
  readonly readerKind: OrganisationKind;
  readonly instrumentCode: string | null;
  readonly openTrusts: number;
  readonly id: string | null;
  /** Newest first. */
  readonly publications: readonly ListedPublication[];
  readonly formerly: readonly (Named & { readonly publications: readonly ListedPublication[] })[];
  readonly became: readonly Named[];
  readonly withdrawnOn: string | null;
  readonly expiredOn: string | null;
  readonly laterGone: Gone | null;
}

/**
 * Everything that the acting organisation may see, over copies alone: its cost grows with trusts, and nothing here can reach an
 * assessment. The same list means the same comparison, whoever made it earlier: ids of copies, and what is beside them.
 */
export async function listSeen(manager: EntityManager, asked: Asked): Promise<readonly ListedTrust[]> {
  return await manager.query(
    `select reader_name as "readerName", reader_kind as "readerKind", instrument_code as "instrumentCode", open_trusts as "openTrusts",
            organisation_id as id, name, code, trust_type as "trustType", trust_subtype as "trustSubtype", care_settings as "careSettings",
            region_name as "regionName", system_names as "systemNames", member, self, publications, formerly, became,
            withdrawn_on::text as "withdrawnOn", expired_on::text as "expiredOn", 
            case when gone.what ->> 'waveDate' > t.publications -> 0 ->> 'waveDate' then gone.what end as "laterGone"
       from candour.seen_trusts($1, $2, $3, null, null, $4) t
       left join (${GONE}) gone using (organisation_id, instrument_code) order by t.name, organisation_id`,
    [asked.today, asked.scope, asked.instrument ?? null, asked.only ?? null],
  );
}

/** Of each organisation and instrument the latest wave that went; which of them a reader is told of is for the policies. */
const GONE = `
  select distinct on (organisation_id, instrument_code) organisation_id, instrument_code,
         jsonb_build_object('waveDate', wave_date, 'how', how, 'on', day) as what
    from (select d.organisation_id, d.publication_id, d.instrument_code, d.wave_date, 'withdrawn' as how, d.withdrawn_on as day
            from candour.withdrawal d
          union all
          select s.organisation_id, s.publication_id, s.instrument_code, s.wave_date, 'ended', s.until
            from candour.publication_sharing s where s.until < (select candour.today_in_london())
             and not exists (select from candour.withdrawal d where d.publication_id = s.publication_id)) went
   order by organisation_id, instrument_code, wave_date desc, day desc, publication_id`;

/** How many trusts of England are not in a list of them, for they share nothing with its reader. */
export function notNamedBeside(listed: readonly ListedTrust[], scope: Scope): number {
  const named = listed.filter(({ id }) => id !== null).length;
  return scope === 'england' ? Math.max(0, (listed[0]?.openTrusts ?? 0) - named) : 0;
}
