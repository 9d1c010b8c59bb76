import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import type { Repeatable } from '../../../platform/http/once.js';
import { notFound } from '../../../platform/http/problem.js';
import type { ClusterMembershipRow, MembershipRow, OrganisationRow } from '../register-rows.js';
import { ChangeByHand, type Desk, organisationIn, otherIn, refusedAt, unchangedSince } from './change-by-hand.js';
import { dayWithYear } from './day-with-year.js';

export interface Span {
  readonly from: string;
  /** The last day. */
  readonly to: string | null;
}

/** What a dated row belongs to and what belongs there: trusts to systems, systems to clusters. */
type Place = 'system' | 'cluster';
const KIND = { system: 'membership', cluster: 'cluster-membership' } as const;
const TABLE = { system: 'system_membership', cluster: 'cluster_membership' } as const;

/** Where a trust or a system belongs, and from when to when, as an operator says it. */
@Injectable()
export class Belonging {
  constructor(private readonly byHand: ChangeByHand) {}

  async addToSystem(actor: Actor, trustId: string, systemId: string, span: Span, repeat: Repeatable): Promise<void> {
    const add = (desk: Desk): string => {
      const trust = organisationIn(desk, trustId);
      if (trust.kind !== 'trust') throw refusedAt('systemId', 'Only a trust belongs to systems');
      const system = otherIn(desk, systemId, 'board-of-system', 'systemId', trust);
      mustFit(span, trust, system);
      desk.draft.put('membership', { id: crypto.randomUUID(), trustId, systemId, ...span, byHand: true });
      return `${trust.name} belongs to ${system.name} ${inWords(span)}`;
    };
    await this.byHand.execute(actor, add, repeat);
  }

  async addToCluster(actor: Actor, clusterId: string, systemId: string, span: Span, repeat: Repeatable): Promise<void> {
    const add = (desk: Desk): string => {
      const cluster = desk.draft.rows.cluster.get(clusterId);
      if (!cluster) throw notFound();
      const system = otherIn(desk, systemId, 'board-of-system', 'systemId', null);
      if (system.demonstration !== cluster.demonstration)
        throw refusedAt('systemId', 'What is made up and what is real do not belong together');
      mustFit(span, system);
      desk.draft.put('cluster-membership', { id: crypto.randomUUID(), clusterId, systemId, ...span, byHand: true });
      return `${system.name} is in the cluster ${cluster.name} ${inWords(span)}`;
    };
    await this.byHand.execute(actor, add, repeat);
  }

  /** Ends it, or corrects its dates. @param ofId the trust, or the cluster, whose it must be */
  async change(actor: Actor, place: Place, ofId: string, id: string, span: Span, version: number): Promise<void> {
    await this.byHand.execute(actor, async (desk) => {
      const row = await found(desk, place, ofId, id, version);
      const { draft } = desk;
      mustFit(span, ...partners(desk, row));
      draft.put(KIND[place], { ...row, ...span } as never);
      return `${said(desk, row)} ${inWords(span)} (until now: ${inWords(row)})`;
    });
  }

  /** Takes out what never was so. What has ended is ended, not taken out. */
  async takeOut(actor: Actor, place: Place, ofId: string, id: string, version: number): Promise<void> {
    await this.byHand.execute(actor, async (desk) => {
      const row = await found(desk, place, ofId, id, version);
      desk.draft.remove(KIND[place], id);
      return `Taken out as a mistake: ${said(desk, row)} ${inWords(row)}`;
    });
  }
}

async function found(
  desk: Desk,
  place: Place,
  ofId: string,
  id: string,
  version: number,
): Promise<MembershipRow | ClusterMembershipRow> {
  const row = desk.draft.rows[KIND[place]].get(id);
  if (!row || ('trustId' in row ? row.trustId : row.clusterId) !== ofId) throw notFound();
  await unchangedSince(desk, TABLE[place], id, version);
  return row;
}

const partners = (desk: Desk, row: MembershipRow | ClusterMembershipRow): OrganisationRow[] => [
  organisationIn(desk, row.systemId),
  ...('trustId' in row ? [organisationIn(desk, row.trustId)] : []),
];

function said(desk: Desk, row: MembershipRow | ClusterMembershipRow): string {
  const system = organisationIn(desk, row.systemId).name;
  if ('trustId' in row) return `${organisationIn(desk, row.trustId).name} belongs to ${system}`;
  return `${system} is in the cluster ${desk.draft.rows.cluster.get(row.clusterId)?.name}`;
}

/** @throws Problem `refused` for days that end before they begin, or that reach beyond a closing. */
function mustFit({ from, to }: Span, ...organisations: readonly OrganisationRow[]): void {
  if (to !== null && to < from) throw refusedAt('to', 'The last day must not lie before the first');
  for (const { closed, name } of organisations) {
    if (closed === null) continue;
    if (from >= closed) throw refusedAt('from', `${name} has closed by then`);
    if (to === null || to >= closed)
      throw refusedAt('to', `${name} closes on ${dayWithYear(closed)}: give a last day before that`);
  }
}

const inWords = ({ from, to }: Span): string =>
  to === null ? `since ${dayWithYear(from)}` : `from ${dayWithYear(from)} to ${dayWithYear(to)}`;
