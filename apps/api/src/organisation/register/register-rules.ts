import type { RegisterRows } from './register-rows.js';

/** Two things that the register says and that cannot both be so. */
export interface Contradiction {
  readonly organisationId: string | null;
  readonly words: string;
}

interface Span {
  readonly from: string;
  readonly to: string | null;
}

const overlap = (one: Span, other: Span): boolean =>
  (one.to === null || one.to >= other.from) && (other.to === null || other.to >= one.from);

/** Where the register contradicts itself: a code twice, a cluster's name twice, or a membership that is there twice on one day. */
export function contradictions(rows: RegisterRows): Contradiction[] {
  const name = (id: string): string => rows.organisation.get(id)?.name ?? '';
  return [
    ...pairsBy(
      [...rows.organisation.values()].filter(({ code }) => code !== null),
      ({ code }) => code ?? '',
    ).map(([one, other]) => ({
      organisationId: other.id,
      words: `${one.name} and ${other.name} would both have the code ${one.code}`,
    })),
    ...pairsBy([...rows.cluster.values()], ({ name: own }) => own.toLowerCase()).map(([one]) => ({
      organisationId: null,
      words: `There would be two clusters called ${one.name}`,
    })),
    ...pairsBy([...rows.membership.values()], ({ trustId, systemId }) => `${trustId} ${systemId}`)
      .filter(([one, other]) => overlap(one, other))
      .map(([{ trustId, systemId }]) => ({
        organisationId: trustId,
        words: `${name(trustId)} would belong to ${name(systemId)} twice on the same day`,
      })),
    ...pairsBy([...rows['cluster-membership'].values()], ({ clusterId, systemId }) => `${clusterId} ${systemId}`)
      .filter(([one, other]) => overlap(one, other))
      .map(([{ clusterId, systemId }]) => ({
        organisationId: systemId,
        words: `${name(systemId)} would be in the cluster ${rows.cluster.get(clusterId)?.name ?? ''} twice on the same day`,
      })),
    ...[...rows.successor.values()]
      .filter(({ organisationId }) => leadsBack(rows, organisationId))
      .map(({ organisationId }) => ({
        organisationId,
        words: `The successors of ${name(organisationId)} would lead back to it`,
      })),
  ];
}

/** Contradictions that changes bring about, those that were there before left out. */
export function broughtAbout(rows: RegisterRows, after: RegisterRows): Contradiction[] {
  const old = new Set(contradictions(rows).map(({ words }) => words));
  return contradictions(after).filter(({ words }) => !old.has(words));
}

/** Every two of a list that have the same key. */
function pairsBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): [Row, Row][] {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);
  return [...byKey.values()].flatMap((same) =>
    same.flatMap((one, at) => same.slice(at + 1).map((other): [Row, Row] => [one, other])),
  );
}

function leadsBack(rows: RegisterRows, id: string): boolean {
  const seen = new Set<string>();
  let next = [...rows.successor.values()].filter(({ organisationId }) => organisationId === id).map((row) => row.successorId);
  while (next.length > 0) {
    if (next.includes(id)) return true;
    for (const one of next) seen.add(one);
    next = [...rows.successor.values()]
      .filter(({ organisationId, successorId }) => next.includes(organisationId) && !seen.has(successorId))
      .map((row) => row.successorId);
  }
  return false;
}
