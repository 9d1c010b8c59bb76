import {
  applied,
  type ClusterMembershipRow,
  type MembershipRow,
  type RegisterRows,
  type RowChange,
  type RowOf,
  type SuccessorRow,
  sameRow,
} from './register-rows.js';
import { broughtAbout } from './register-rules.js';

/** What stands in the way of taking a change back, at which organisation. */
export interface Obstacle {
  readonly organisationId: string | null;
  readonly words: string;
}

/** The changes that take changes back. */
export const reversed = (changes: readonly RowChange[]): RowChange[] =>
  changes.map((change) => ({ ...change, before: change.after, after: change.before }) as RowChange).reverse();

/**
 * What stands in the way of taking changes back: a row that has been changed since, something that hangs on what would go, or a
 * register that would contradict itself. With none, the register is as it was, row by row.
 */
export function obstacles(rows: RegisterRows, changes: readonly RowChange[]): Obstacle[] {
  const changed = changes.filter(({ kind, id, after }) => !sameRow(rows[kind].get(id) ?? null, after));
  if (changed.length > 0) return changed.map((change) => changedSince(rows, change));
  const after = applied(rows, reversed(changes));
  return [...hanging(after), ...broughtAbout(rows, after)];
}

function changedSince(rows: RegisterRows, { kind, before, after }: RowChange): Obstacle {
  const row = after ?? before;
  const name = (id: string): string => rows.organisation.get(id)?.name ?? 'an organisation that is gone';
  switch (kind) {
    case 'organisation': {
      const { id, name: was } = row as RowOf['organisation'];
      const now = rows.organisation.get(id);
      const words = now && now.name !== was ? `${was} has another name since: ${now.name}` : `${was} has been changed since`;
      return { organisationId: now ? id : null, words };
    }
    case 'membership': {
      const { trustId, systemId } = row as MembershipRow;
      return { organisationId: trustId, words: `That ${name(trustId)} belongs to ${name(systemId)} has been changed since` };
    }
    case 'successor': {
      const { organisationId, successorId } = row as SuccessorRow;
      return { organisationId, words: `That ${name(organisationId)} became part of ${name(successorId)} has been changed since` };
    }
    case 'cluster':
      return { organisationId: null, words: `The cluster ${(row as RowOf['cluster']).name} has been changed since` };
    default: {
      const { systemId, clusterId } = row as ClusterMembershipRow;
      const cluster = rows.cluster.get(clusterId)?.name ?? 'a cluster that is gone';
      return { organisationId: systemId, words: `That ${name(systemId)} is in the cluster ${cluster} has been changed since` };
    }
  }
}

/** Rows that would point to an organisation or a cluster that is not there. */
function hanging(after: RegisterRows): Obstacle[] {
  const name = (id: string): string => after.organisation.get(id)?.name ?? 'An organisation that would go';
  const gone = (...ids: string[]): boolean => ids.some((id) => !after.organisation.has(id));
  const kept = (id: string): string | null => (after.organisation.has(id) ? id : null);
  return [
    ...[...after.membership.values()]
      .filter(({ trustId, systemId }) => gone(trustId, systemId))
      .map(({ trustId, systemId }) => ({
        organisationId: kept(trustId) ?? kept(systemId),
        words: `${name(trustId)} belongs to ${name(systemId)} by a membership from before or since`,
      })),
    ...[...after.successor.values()]
      .filter(({ organisationId, successorId }) => gone(organisationId, successorId))
      .map(({ organisationId, successorId }) => ({
        organisationId: kept(organisationId) ?? kept(successorId),
        words: `${name(organisationId)} became part of ${name(successorId)} by a merger that was recorded before or since`,
      })),
    ...[...after['cluster-membership'].values()]
      .filter(({ systemId, clusterId }) => gone(systemId) || !after.cluster.has(clusterId))
      .map(({ systemId, clusterId }) => ({
        organisationId: kept(systemId),
        words: `${name(systemId)} has been in the cluster ${after.cluster.get(clusterId)?.name ?? 'that would go'} since`,
      })),
  ];
}
