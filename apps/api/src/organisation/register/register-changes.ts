import { careSettings } from '@candour/assessment';
import {
  applied,
  type OrganisationFacts,
  type OrganisationRow,
  type RegisterRows,
  type RowChange,
  sameRow,
  standsFrom,
} from './register-rows.js';

interface CodeAndName {
  readonly code: string | null;
  readonly name: string;
}

export interface AmendedFact {
  readonly fact: keyof OrganisationFacts | 'closed';
  readonly from: string | null;
  readonly to: string | null;
}

/** Changes of the register as people speak of them. */
export interface RegisterChanges {
  /** New, or back after having been closed. */
  readonly added: readonly CodeAndName[];
  readonly renamed: readonly { readonly code: string | null; readonly from: string; readonly to: string }[];
  /** A trust that belongs to other systems from now on; null where it belongs, or belonged, to none. */
  readonly moved: readonly (CodeAndName & { readonly from: string | null; readonly to: string | null })[];
  /** Part of another organisation from a day on. */
  readonly merged: readonly (CodeAndName & { readonly into: string; readonly on: string })[];
  /** Other facts that differ. */
  readonly amended: readonly (CodeAndName & { readonly what: readonly AmendedFact[] })[];
  /** Kept, with the day it closed. */
  readonly closed: readonly CodeAndName[];
  /** Systems in other clusters from now on. */
  readonly clustered: readonly (CodeAndName & { readonly from: string | null; readonly to: string | null })[];
  /** Not there any more: only where an import is taken back that had brought them in. */
  readonly removed: readonly CodeAndName[];
}

const FACTS = [
  ...['trustType', 'trustSubtype', 'careSettings', 'regionCode', 'regionName', 'foundationTrust', 'postcode', 'opened', 'source'],
  'closed',
] as readonly (keyof OrganisationFacts | 'closed')[];

/** Says in words for people what row changes come to. */
export function changesOf(rows: RegisterRows, changes: readonly RowChange[], today: string): RegisterChanges {
  const after = applied(rows, changes);
  const pairs = changes.flatMap(({ kind, before, after: next }) => (kind === 'organisation' ? [{ before, next }] : []));
  const stays = pairs.flatMap(({ before, next }) => (before && next ? [{ before, next }] : []));
  const opens = ({ before, next }: (typeof stays)[number]): boolean => before.closed !== null && next.closed === null;
  const shuts = ({ before, next }: (typeof stays)[number]): boolean => before.closed === null && next.closed !== null;
  const merged = changes.flatMap((change) => {
    if (change.kind !== 'successor' || !change.after || change.before) return [];
    const { organisationId, successorId, on } = change.after;
    const [ended, into] = [after.organisation.get(organisationId), after.organisation.get(successorId)];
    return ended && into ? [{ id: ended.id, ...codeAndName(ended), into: into.name, on }] : [];
  });
  const mergedIds = new Set(merged.map(({ id }) => id));
  const notOpened = stays.filter((pair) => !opens(pair));
  return {
    added: [...pairs.filter(({ before }) => !before), ...stays.filter(opens)].map(({ next }) =>
      codeAndName(next as OrganisationRow),
    ),
    renamed: notOpened
      .filter(({ before, next }) => before.name !== next.name)
      .map(({ before, next }) => ({ code: next.code, from: before.name, to: next.name })),
    moved: changedBelonging(rows, after, changes, today, 'membership'),
    merged: merged.map(({ code, name, into, on }) => ({ code, name, into, on })),
    amended: notOpened
      .map((pair) => ({ ...codeAndName(pair.next), what: amendments(pair.before, pair.next, shuts(pair)) }))
      .filter(({ what }) => what.length > 0),
    closed: stays.filter((pair) => shuts(pair) && !mergedIds.has(pair.next.id)).map(({ next }) => codeAndName(next)),
    clustered: changedBelonging(rows, after, changes, today, 'cluster-membership'),
    removed: pairs.flatMap(({ before, next }) => (before && !next ? [codeAndName(before)] : [])),
  };
}

const codeAndName = ({ code, name }: OrganisationRow): CodeAndName => ({ code, name });

function amendments(before: OrganisationRow, next: OrganisationRow, shuts: boolean): AmendedFact[] {
  return FACTS.filter((fact) => !(fact === 'closed' && shuts) && !sameRow(before[fact], next[fact])).map((fact) => ({
    fact,
    from: inWords(before[fact]),
    to: inWords(next[fact]),
  }));
}

function inWords(value: OrganisationRow[keyof OrganisationFacts | 'closed']): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null || typeof value === 'string') return value;
  const words: Readonly<Record<string, string>> = careSettings;
  return value.map((code) => words[code] ?? code).join(', ') || null;
}

/** Who belongs elsewhere from now on. Of those that are new or have closed, their coming and going says it already. */
function changedBelonging(
  rows: RegisterRows,
  after: RegisterRows,
  changes: readonly RowChange[],
  today: string,
  kind: 'membership' | 'cluster-membership',
): RegisterChanges['moved'] {
  const member = (change: RowChange): string[] => {
    if (change.kind !== kind) return [];
    const row = change.after ?? change.before;
    if (!row) return [];
    return ['trustId' in row ? row.trustId : 'systemId' in row ? row.systemId : ''];
  };
  return [...new Set(changes.flatMap(member))].flatMap((id) => {
    const [was, is] = [rows.organisation.get(id), after.organisation.get(id)];
    if (!was || !is || was.closed !== is.closed) return [];
    const [from, to] = [belongingIn(rows, id, today, kind), belongingIn(after, id, today, kind)];
    return from === to ? [] : [{ ...codeAndName(is), from, to }];
  });
}

function belongingIn(rows: RegisterRows, id: string, today: string, kind: 'membership' | 'cluster-membership'): string | null {
  const names =
    kind === 'membership'
      ? [...rows.membership.values()]
          .filter((row) => row.trustId === id && standsFrom(row, today))
          .map(({ systemId }) => rows.organisation.get(systemId)?.name ?? '')
      : [...rows['cluster-membership'].values()]
          .filter((row) => row.systemId === id && standsFrom(row, today))
          .map(({ clusterId }) => rows.cluster.get(clusterId)?.name ?? '');
  return [...new Set(names)].sort().join(', ') || null;
}
