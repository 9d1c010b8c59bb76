import { careSettings } from '@candour/assessment';
import { dayWithYear } from './by-hand/day-with-year.js';
import {
  applied,
  dayAfter,
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
  readonly fact: keyof OrganisationFacts | 'closed' | 'systemFrom';
  readonly from: string | null;
  readonly to: string | null;
}

interface Moved extends CodeAndName {
  readonly from: string | null;
  readonly to: string | null;
  /** The day of the move; null where it is not one day, as when it is taken back. */
  readonly on: string | null;
}

/** Changes of the register as people speak of them. */
export interface RegisterChanges {
  /** New, or back after having been closed. */
  readonly added: readonly CodeAndName[];
  readonly renamed: readonly { readonly code: string | null; readonly from: string; readonly to: string }[];
  /** A trust that belongs to other systems; null where it belongs, or belonged, to none. */
  readonly moved: readonly Moved[];
  /** Part of another organisation from a day on. */
  readonly merged: readonly (CodeAndName & { readonly into: string; readonly on: string })[];
  /** Other facts that differ. */
  readonly amended: readonly (CodeAndName & { readonly what: readonly AmendedFact[] })[];
  /** Kept, with the day it closed. */
  readonly closed: readonly CodeAndName[];
  /** Systems in other clusters. */
  readonly clustered: readonly Moved[];
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
  const amended = notOpened.map((pair) => ({ is: pair.next, what: amendments(pair.before, pair.next, shuts(pair)) }));
  return {
    added: [...pairs.filter(({ before }) => !before), ...stays.filter(opens)].map(({ next }) =>
      codeAndName(next as OrganisationRow),
    ),
    renamed: notOpened
      .filter(({ before, next }) => before.name !== next.name)
      .map(({ before, next }) => ({ code: next.code, from: before.name, to: next.name })),
    moved: changedBelonging(rows, after, changes, today, 'membership'),
    merged: merged.map(({ code, name, into, on }) => ({ code, name, into, on })),
    amended: withDays(amended, after, changes)
      .filter(({ what }) => what.length > 0)
      .map(({ is, what }) => ({ ...codeAndName(is), what })),
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

interface Amended {
  readonly is: OrganisationRow;
  readonly what: readonly AmendedFact[];
}

/** With the memberships that begin on another day than they did. */
function withDays(amended: readonly Amended[], after: RegisterRows, changes: readonly RowChange[]): Amended[] {
  const redated = changes.flatMap((change): Amended[] => {
    if (change.kind !== 'membership' || !change.before || !change.after) return [];
    const [from, to] = [change.before.from, change.after.from];
    const is = after.organisation.get(change.after.trustId);
    return is && from !== to ? [{ is, what: [{ fact: 'systemFrom', from: dayWithYear(from), to: dayWithYear(to) }] }] : [];
  });
  const all = [...amended, ...redated];
  return [...new Set(all.map(({ is }) => is))].map((is) => ({
    is,
    what: all.filter((one) => one.is === is).flatMap(({ what }) => what),
  }));
}

function inWords(value: OrganisationRow[keyof OrganisationFacts | 'closed']): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null || typeof value === 'string') return value;
  const words: Readonly<Record<string, string>> = careSettings;
  return value.map((code) => words[code] ?? code).join(', ') || null;
}

/** Who belongs elsewhere. Of those that are new or have closed, their coming and going says it already. */
function changedBelonging(
  rows: RegisterRows,
  after: RegisterRows,
  changes: readonly RowChange[],
  today: string,
  kind: 'membership' | 'cluster-membership',
): RegisterChanges['moved'] {
  const own = changes.filter((change) => change.kind === kind) as readonly BelongingChange[];
  return [...new Set(own.map(memberOf))].flatMap((id) => {
    const on = onlyDay(own.filter((change) => memberOf(change) === id));
    const [was, is] = [rows.organisation.get(id), after.organisation.get(id)];
    if (!was || !is || was.closed !== is.closed) return [];
    const [from, to] = [belongingIn(rows, id, today, kind), belongingIn(after, id, on !== null && on > today ? on : today, kind)];
    return from === to ? [] : [{ ...codeAndName(is), from, to, on }];
  });
}

type BelongingChange = Extract<RowChange, { readonly kind: 'membership' | 'cluster-membership' }>;

function memberOf({ before, after }: BelongingChange): string {
  const row = after ?? before;
  return row ? ('trustId' in row ? row.trustId : row.systemId) : '';
}

/** The one day on which something begins, or that follows a last day; null where there are several, or none. */
function onlyDay(changes: readonly BelongingChange[]): string | null {
  const days = changes.flatMap(({ before, after }) => [
    ...(after && after.from !== before?.from ? [after.from] : []),
    ...(after?.to && before && after.to !== before.to ? [dayAfter(after.to)] : []),
  ]);
  return new Set(days).size === 1 ? (days[0] ?? null) : null;
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
