import { isDeepStrictEqual } from 'node:util';

/** What of an organisation the register keeps beside its code, its name and the days it opened and closed. */
export interface OrganisationFacts {
  readonly trustType: string | null;
  readonly trustSubtype: string | null;
  readonly careSettings: readonly string[];
  readonly regionCode: string | null;
  readonly regionName: string | null;
  readonly foundationTrust: boolean | null;
  readonly postcode: string | null;
  readonly opened: string | null;
  readonly source: string | null;
}

export interface OrganisationRow extends OrganisationFacts {
  readonly id: string;
  readonly kind: string;
  readonly code: string | null;
  readonly name: string;
  readonly closed: string | null;
  readonly demonstration: boolean;
}

interface Dated {
  readonly id: string;
  readonly systemId: string;
  readonly from: string;
  /** The last day. */
  readonly to: string | null;
  /** Said by an operator: a file that says nothing of it does not end it. */
  readonly byHand: boolean;
}

/** A trust belongs to a system. */
export interface MembershipRow extends Dated {
  readonly trustId: string;
}

export interface SuccessorRow {
  readonly organisationId: string;
  readonly successorId: string;
  readonly on: string;
  readonly byHand: boolean;
}

export interface ClusterRow {
  readonly id: string;
  readonly name: string;
  readonly demonstration: boolean;
}

/** A system belongs to a cluster of integrated care boards. */
export interface ClusterMembershipRow extends Dated {
  readonly clusterId: string;
}

export interface RowOf {
  readonly organisation: OrganisationRow;
  readonly membership: MembershipRow;
  readonly successor: SuccessorRow;
  readonly cluster: ClusterRow;
  readonly 'cluster-membership': ClusterMembershipRow;
}
export type RowKind = keyof RowOf;
export const ROW_KINDS = [
  'organisation',
  'cluster',
  'membership',
  'cluster-membership',
  'successor',
] as const satisfies RowKind[];

/** The register as it is stored: every row by its id. */
export type RegisterRows = { readonly [Kind in RowKind]: ReadonlyMap<string, RowOf[Kind]> };

/** One row as it was and as it is after a change: null before it was there, or once it is gone. */
export type RowChange = {
  readonly [Kind in RowKind]: {
    readonly kind: Kind;
    readonly id: string;
    readonly before: RowOf[Kind] | null;
    readonly after: RowOf[Kind] | null;
  };
}[RowKind];

const successorId = ({ organisationId, successorId: id }: SuccessorRow): string => `${organisationId} ${id}`;

export function idOf<Kind extends RowKind>(kind: Kind, row: RowOf[Kind]): string {
  return kind === 'successor' ? successorId(row as SuccessorRow) : (row as { id: string }).id;
}

export const sameRow = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);

/** The register with rows put, changed and taken out, and what that comes to in the end. */
export class Draft {
  readonly rows: { readonly [Kind in RowKind]: Map<string, RowOf[Kind]> };

  constructor(private readonly before: RegisterRows) {
    this.rows = {
      organisation: new Map(before.organisation),
      membership: new Map(before.membership),
      successor: new Map(before.successor),
      cluster: new Map(before.cluster),
      'cluster-membership': new Map(before['cluster-membership']),
    };
  }

  put<Kind extends RowKind>(kind: Kind, row: RowOf[Kind]): void {
    this.rows[kind].set(idOf(kind, row), row);
  }

  remove(kind: RowKind, id: string): void {
    this.rows[kind].delete(id);
  }

  /** Every row that differs in the end from what it was. */
  changes(): RowChange[] {
    return ROW_KINDS.flatMap((kind) => {
      const [before, after] = [
        this.before[kind] as ReadonlyMap<string, unknown>,
        this.rows[kind] as ReadonlyMap<string, unknown>,
      ];
      return [...new Set([...before.keys(), ...after.keys()])]
        .map((id) => ({ kind, id, before: before.get(id) ?? null, after: after.get(id) ?? null }) as RowChange)
        .filter((change) => !sameRow(change.before, change.after));
    });
  }
}

/** The register after changes. */
export function applied(rows: RegisterRows, changes: readonly RowChange[]): RegisterRows {
  const draft = new Draft(rows);
  for (const { kind, id, after } of changes) {
    if (after) draft.put(kind, after as never);
    else draft.remove(kind, id);
  }
  return draft.rows;
}

/** Whether a dated row holds today or later. */
export const standsFrom = ({ to }: { readonly to: string | null }, day: string): boolean => to === null || to >= day;

export const dayBefore = (day: string): string => daysLater(day, -1);
export const dayAfter = (day: string): string => daysLater(day, 1);

function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
