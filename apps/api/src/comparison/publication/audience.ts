import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import { dayInFull, listed } from '../../platform/words.js';
import type { PossibleAudience, PublicationReader, ShareRequest, SharingResponse } from './audience.dto.js';

export const NO_SYSTEM = {
  code: 'no-system',
  message: 'Your trust belongs to no system today, so nobody would read it. Ask an operator to look at the register.',
} as const;

/** Who can be chosen, with what the columns of the sharing will hold of it. */
export interface Possible extends PossibleAudience {
  readonly toRegion: string | null;
  readonly toPeers: string | null;
}

/** Who could read what an organisation publishes on a day. A trust has its systems, its region and its like; a system its trusts. */
export async function possibleAudience(manager: EntityManager, organisationId: string, day: string): Promise<Possible> {
  interface Row {
    readonly systems: readonly PublicationReader[];
    readonly toRegion: string | null;
    readonly region: string | null;
    readonly systemsOfRegion: number;
    readonly toPeers: string | null;
    readonly trustsOfType: number;
    readonly ofSystem: boolean;
  }
  const rows: Row[] = await manager.query(
    `select coalesce((
              select jsonb_agg(distinct jsonb_build_object('id', r.id, 'name', r.name)) from candour.system_membership m
                join candour.organisation r on r.id = case when o.kind = 'trust' then m.system_id else m.trust_id end
               where o.id = case when o.kind = 'trust' then m.trust_id else m.system_id end
                 and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)), '[]') as systems,
            coalesce(o.region_code, o.region_name) as "toRegion", o.region_name as region,
            (select count(*)::int from candour.organisation s where s.kind = 'board-of-system'
                and coalesce(s.region_code, s.region_name) = coalesce(o.region_code, o.region_name)) as "systemsOfRegion",
            case when o.kind = 'trust' then o.trust_type end as "toPeers",
            (select count(*)::int from candour.organisation t where t.kind = 'trust' and t.trust_type = o.trust_type and t.id <> o.id
                and (t.closed is null or t.closed > $2::date)) as "trustsOfType", o.kind = 'board-of-system' as "ofSystem"
       from candour.organisation o where o.id = $1`,
    [organisationId, day],
  );
  const row = rows[0];
  if (!row) throw new Error('a publisher that the register lacks');
  const { toRegion, region, toPeers, ofSystem } = row;
  return {
    ofSystem,
    systems: row.systems.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB') || a.id.localeCompare(b.id)),
    toRegion,
    region: toRegion === null ? null : { name: region ?? toRegion, systems: row.systemsOfRegion },
    toPeers,
    peers: toPeers === null ? null : { trustType: toPeers, trusts: row.trustsOfType },
  };
}

/** What is shared where nobody chose: with all systems of the day, until it is withdrawn. */
export const withSystemsOf = ({ systems }: PossibleAudience): ShareRequest => ({
  systems: systems.map(({ id }) => id),
  region: false,
  peers: false,
  until: null,
});

/**
 * @param readers systems that read it already: one that the trust has left keeps what it was given, for as long as the trust says so
 * @throws Problem `no-system`, `audience-missing`, `audience-unknown`, `until-passed`
 */
export function refuseImpossible(asked: ShareRequest, possible: Possible, today: string, readers: readonly string[] = []): void {
  const known = new Set([...possible.systems.map(({ id }) => id), ...readers]);
  if (!possible.ofSystem && !asked.region && !asked.peers && asked.systems.length === 0) throw noAudience(possible);
  if (asked.systems.some((id) => !known.has(id)) || (asked.region && !possible.region) || (asked.peers && !possible.peers)) {
    const message = 'Choose readers from the list: your trust does not belong to one of those you chose.';
    throw new Problem('refused', message, { code: 'audience-unknown' });
  }
  if (asked.until !== null && asked.until <= today) {
    const message = 'Choose a last day after today. To end sharing now, withdraw it.';
    throw new Problem('refused', message, { code: 'until-passed', errors: [{ path: 'until', message }] });
  }
}

function noAudience({ systems, region, peers }: Possible): Problem {
  if (systems.length === 0 && !region && !peers) return new Problem('refused', NO_SYSTEM.message, { code: NO_SYSTEM.code });
  const message = 'Choose at least one reader. To end sharing, withdraw it.';
  return new Problem('refused', message, { code: 'audience-missing' });
}

type Readers = Pick<SharingResponse, 'systems' | 'region' | 'peers'>;
type Words = Readers & Pick<SharingResponse, 'until' | 'ended'>;

/** @example // 'Read by Made-up System and trusts of your type, until 3 March 2027.' */
export function sharingInWords({ until, ended, ...audience }: Words): string {
  if (ended && until) return `Shared until ${dayInFull(until)}. Nobody outside your organisation reads it now.`;
  const readers = readersInWords(audience);
  if (readers === '') return 'Read by your own integrated care board alone, until you withdraw it.';
  return `Read by ${readers}, ${until ? `until ${dayInFull(until)}` : 'until you withdraw it'}.`;
}

/** Those outside who read it, as a sentence lists them; empty where nobody does. */
export function readersInWords({ systems, region, peers }: Readers): string {
  return listed([
    ...systems.map(({ name }) => name),
    ...(region ? ['every system of your region'] : []),
    ...(peers ? ['trusts of your type'] : []),
  ]);
}
