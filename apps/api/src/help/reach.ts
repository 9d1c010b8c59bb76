import type { EntityManager } from 'typeorm';
import { Problem } from '../platform/http/problem.js';
import { listed } from '../platform/words.js';
import type { ChangeHelpRequest, Reach, ReachChoice } from './help.dto.js';

/** Whom a trust could reach today, as the columns hold it. */
export interface Reachable {
  readonly systems: readonly { readonly id: string; readonly name: string }[];
  readonly region: string | null;
  readonly regionName: string | null;
  readonly trustType: string | null;
}

export async function readReachable(manager: EntityManager, trustId: string, today: string): Promise<Reachable> {
  const rows: Reachable[] = await manager.query(
    `select coalesce(o.region_code, o.region_name) as region, o.region_name as "regionName", o.trust_type as "trustType", coalesce((
              select jsonb_agg(distinct jsonb_build_object('id', s.id, 'name', s.name)) from candour.system_membership m
                join candour.organisation s on s.id = m.system_id
               where m.trust_id = o.id and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)), '[]') as systems
       from candour.organisation o where o.id = $1`,
    [trustId, today],
  );
  if (!rows[0]) throw new Error('an actor without an organisation');
  return rows[0];
}

/** What can be ticked, in words that say who will read it. */
export function reachChoices({ systems, region, regionName, trustType }: Reachable): ReachChoice[] {
  return [
    ...(systems.length > 0
      ? [{ value: 'systems' as const, words: `Trusts of ${listed(systems.map(({ name }) => name))}, and its board` }]
      : []),
    ...(region === null
      ? []
      : [{ value: 'region' as const, words: `Every trust and system of your region, ${regionName ?? region}` }]),
    ...(trustType === null ? [] : [{ value: 'peers' as const, words: `Trusts of your type in England: ${trustType}` }]),
  ];
}

/** The columns of what was ticked. @throws Problem `reach-missing`, `reach-unknown`, `until-passed` */
export function reachColumns({ reach, until }: Pick<ChangeHelpRequest, 'reach' | 'until'>, reachable: Reachable, today: string) {
  if (reach.length === 0) throw wrong('reach-missing', 'reach', 'Choose who may find it: without anybody, nobody would.');
  const possible = reachChoices(reachable).map(({ value }) => value);
  if (reach.some((one) => !possible.includes(one))) {
    throw wrong('reach-unknown', 'reach', 'Choose from the list: your trust belongs to none of what you chose.');
  }
  if (until !== null && until <= today) throw wrong('until-passed', 'until', 'Choose a last day after today.');
  return {
    toSystems: reach.includes('systems') ? reachable.systems.map(({ id }) => id) : [],
    toRegion: reach.includes('region') ? reachable.region : null,
    toPeers: reach.includes('peers') ? reachable.trustType : null,
  };
}

/** What of a line's columns is ticked on its form. */
export function reachOf(line: {
  readonly toSystems: readonly string[];
  readonly toRegion: string | null;
  readonly toPeers: string | null;
}): Reach[] {
  return [
    ...(line.toSystems.length > 0 ? (['systems'] as const) : []),
    ...(line.toRegion === null ? [] : (['region'] as const)),
    ...(line.toPeers === null ? [] : (['peers'] as const)),
  ];
}

function wrong(code: string, path: string, message: string): Problem {
  return new Problem('refused', message, { code, errors: [{ path, message }] });
}
