import type { EntityManager } from 'typeorm';
import type { OrganisationKind } from '../../platform/actor.js';
import type { Registered, Scope } from './seen.js';

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
            withdrawn_on::text as "withdrawnOn", expired_on::text as "expiredOn"
       from candour.seen_trusts($1, $2, $3, null, null, $4)`,
    [asked.today, asked.scope, asked.instrument ?? null, asked.only ?? null],
  );
}

/** How many trusts of England are not in a list of them, for they share nothing with its reader. */
export function notNamedBeside(listed: readonly ListedTrust[], scope: Scope): number {
  const named = listed.filter(({ id }) => id !== null).length;
  return scope === 'england' ? Math.max(0, (listed[0]?.openTrusts ?? 0) - named) : 0;
}
