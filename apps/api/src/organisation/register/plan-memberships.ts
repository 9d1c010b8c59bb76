import type { Planning } from './plan-import.js';
import type { Register } from './read-register.js';
import {
  type ClusterMembershipRow,
  type Draft,
  dayBefore,
  type MembershipRow,
  type OrganisationRow,
  standsFrom,
} from './register-rows.js';

type Find = (code: string) => OrganisationRow | undefined;

/**
 * Makes the memberships of listed trusts in systems, and of listed systems in clusters, those of the file: from this day on, or, for
 * the system of a trust, from the day that the file says.
 */
export function planMemberships(draft: Draft, { trusts, systems }: Register, find: Find, planning: Planning): void {
  const { today, newId } = planning;
  for (const { code, systemCodes, systemFrom } of trusts) {
    const trust = find(code);
    if (systemCodes === undefined || !trust || hasClosed(trust, today)) continue;
    const own = [...draft.rows.membership.values()].filter(({ trustId }) => trustId === trust.id);
    const wanted = new Set(systemCodes.flatMap((systemCode) => find(systemCode)?.id ?? []));
    const joins = (systemId: string) => !own.some((row) => row.systemId === systemId && stands(draft, row, today));
    const home = find(systemCodes[0] ?? '');
    const told = systemFrom !== null && home && !hasClosed(home, today) ? { systemId: home.id, from: systemFrom } : null;
    const moves = told !== null && joins(told.systemId);
    if (told && !moves) redate(draft, own, told);
    endUnlisted(draft, 'membership', own, ({ systemId }) => wanted.has(systemId), moves ? told.from : today);
    for (const systemId of wanted) {
      if (!joins(systemId)) continue;
      const from = systemId === told?.systemId ? told.from : today;
      const id = endedSince(own, systemId, from)?.id ?? newId();
      draft.put('membership', { id, trustId: trust.id, systemId, from, to: null, byHand: false });
    }
  }
  for (const { code, cluster } of systems) {
    const system = find(code);
    if (cluster === undefined || !system || hasClosed(system, today)) continue;
    const clusterId = cluster === null ? null : clusterNamed(draft, cluster, newId);
    const own = [...draft.rows['cluster-membership'].values()].filter(({ systemId }) => systemId === system.id);
    endUnlisted(draft, 'cluster-membership', own, (row) => row.clusterId === clusterId, today);
    if (clusterId === null || own.some((row) => row.clusterId === clusterId && stands(draft, row, today))) continue;
    draft.put('cluster-membership', { id: newId(), clusterId, systemId: system.id, from: today, to: null, byHand: false });
  }
}

/** Corrects since when a trust belongs to a system, and with it the last day of what it belonged to until then. */
function redate(draft: Draft, own: readonly MembershipRow[], told: { readonly systemId: string; readonly from: string }): void {
  const row = own.find(({ systemId, to, byHand }) => systemId === told.systemId && to === null && !byHand);
  if (!row) return;
  const before = own.filter(({ to, byHand }) => !byHand && to === dayBefore(row.from));
  draft.put('membership', { ...row, from: told.from });
  for (const one of before) shorten(draft, 'membership', one, dayBefore(told.from));
}

/** A membership that another file ended by mistake: it goes on, and nothing is there twice. */
const endedSince = (own: readonly MembershipRow[], systemId: string, from: string): MembershipRow | undefined =>
  own.find((row) => row.systemId === systemId && !row.byHand && row.to !== null && row.to >= from);

/** Whether it holds today or later: not where one of the two closes before it would begin. */
function stands(draft: Draft, row: MembershipRow | ClusterMembershipRow, today: string): boolean {
  const both = [row.systemId, ...('trustId' in row ? [row.trustId] : [])].map((id) => draft.rows.organisation.get(id)?.closed);
  return standsFrom(row, today) && both.every((closed) => !closed || row.from < closed);
}

const hasClosed = ({ closed }: OrganisationRow, today: string): boolean => closed !== null && closed <= today;

function clusterNamed(draft: Draft, name: string, newId: () => string): string {
  const known = [...draft.rows.cluster.values()].find((cluster) => cluster.name.toLowerCase() === name.toLowerCase());
  if (known) return known.id;
  const id = newId();
  draft.put('cluster', { id, name, demonstration: false });
  return id;
}

type MembershipKind = 'membership' | 'cluster-membership';

/**
 * What the file does not list ends the day before another takes its place, unless it only began then, as after an import that was put right at once; then
 * it never was. What was said by hand, and what has its end already, is not the file's.
 */
function endUnlisted<Row extends MembershipRow | ClusterMembershipRow>(
  draft: Draft,
  kind: MembershipKind,
  own: readonly Row[],
  listed: (row: Row) => boolean,
  from: string,
): void {
  for (const row of own) {
    if (!row.byHand && row.to === null && !listed(row)) shorten(draft, kind, row, dayBefore(from));
  }
}

function shorten(draft: Draft, kind: MembershipKind, row: MembershipRow | ClusterMembershipRow, to: string): void {
  if (row.from > to) draft.remove(kind, row.id);
  else draft.put(kind, { ...row, to } as never);
}

/** An organisation that has closed belongs to nothing, and nothing to it, from that day on. */
export function endAt(draft: Draft, organisationId: string, closed: string): void {
  const last = dayBefore(closed);
  for (const row of draft.rows.membership.values()) {
    if ((row.trustId === organisationId || row.systemId === organisationId) && standsFrom(row, closed)) {
      shorten(draft, 'membership', row, last);
    }
  }
  for (const row of draft.rows['cluster-membership'].values()) {
    if (row.systemId === organisationId && standsFrom(row, closed)) shorten(draft, 'cluster-membership', row, last);
  }
}
