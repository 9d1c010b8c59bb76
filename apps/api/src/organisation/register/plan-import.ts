import { usualCareSettings } from '@candour/assessment';
import { endAt, planMemberships } from './plan-memberships.js';
import type { Register, SystemInFile, TrustInFile } from './read-register.js';
import { Draft, type OrganisationRow, type RegisterRows, type RowChange } from './register-rows.js';

/** What becomes of organisations that the file does not list: closed, where it is the whole register; else they stay as they are. */
export type Others = 'close' | 'leave';

export interface Planning {
  readonly today: string;
  readonly others: Others;
  readonly newId: () => string;
}

export interface ImportPlan {
  readonly changes: readonly RowChange[];
  /** Listed, and closed all the same: merged by hand, or in a part of the register that says nothing of closing. */
  readonly keptClosed: readonly OrganisationRow[];
  /** Ids of the organisations that the file lists. */
  readonly listed: ReadonlySet<string>;
}

const NO_FACTS = {
  ...{ trustType: null, trustSubtype: null, careSettings: [], regionCode: null, regionName: null },
  ...{ foundationTrust: null, postcode: null, opened: null, source: null },
} as const;

/** What an import of a register without mistakes comes to, row by row. Saves nothing; the same register and file give the same. */
export function planImport(rows: RegisterRows, register: Register, planning: Planning): ImportPlan {
  const draft = new Draft(rows);
  const byCode = new Map([...draft.rows.organisation.values()].flatMap((row) => (row.code ? [[row.code, row.id] as const] : [])));
  const keptClosed: OrganisationRow[] = [];
  const organisation = (code: string): OrganisationRow | undefined => draft.rows.organisation.get(byCode.get(code) ?? '');

  const listed = [...register.systems, ...register.trusts];
  for (const row of listed) {
    const known = organisation(row.code);
    const next = organisationOf(row, known ?? null, planning, mergedByHand(draft, known));
    if (known && next.closed !== null && stayedClosed(row, known)) keptClosed.push(next);
    draft.put('organisation', next);
    byCode.set(row.code, next.id);
  }
  if (planning.others === 'close') closeOthers(draft, register, planning.today);
  for (const row of listed) planSuccessors(draft, row, organisation, planning.today);
  planMemberships(draft, register, organisation, planning);
  for (const { id, closed, demonstration } of draft.rows.organisation.values()) {
    if (closed !== null && !demonstration) endAt(draft, id, closed);
  }
  return { changes: draft.changes(), keptClosed, listed: new Set(listed.map(({ code }) => byCode.get(code) ?? '')) };
}

function organisationOf(
  row: SystemInFile | TrustInFile,
  known: OrganisationRow | null,
  { newId, others }: Planning,
  merged: boolean,
): OrganisationRow {
  const kind = 'systemCodes' in row ? 'trust' : 'board-of-system';
  const begun = known ?? { ...NO_FACTS, id: newId(), kind, code: row.code, name: row.code, closed: null, demonstration: false };
  const next = { ...begun, ...row.facts, name: row.name ?? begun.name };
  return {
    ...next,
    careSettings: known || row.facts.careSettings ? next.careSettings : usualOf(kind, next),
    // A day of closing before the day of opening is a slip of the source, and no reason to refuse a register.
    closed: notBefore(closedOn(row, begun.closed, merged, others === 'leave'), next.opened),
  };
}

const usualOf = (kind: string, { trustType, trustSubtype }: OrganisationRow): readonly string[] =>
  kind === 'trust' ? usualCareSettings(trustType, trustSubtype) : [];

const notBefore = (closed: string | null, opened: string | null): string | null =>
  closed !== null && opened !== null && closed < opened ? opened : closed;

/**
 * A listed organisation is open, unless the file says when it closed or what it became part of. Where it was merged by hand, and where
 * a part of the register has no column for it, being listed says nothing: it stays as it is.
 */
function closedOn(
  { closed, successor }: SystemInFile | TrustInFile,
  until: string | null,
  merged: boolean,
  part: boolean,
): string | null {
  if (closed) return closed;
  if (successor) return until ?? successor.on;
  return merged || (part && closed === undefined) ? until : null;
}

const stayedClosed = ({ closed, successor }: SystemInFile | TrustInFile, known: OrganisationRow): boolean =>
  !closed && !successor && known.closed !== null;

function mergedByHand({ rows }: Draft, known: OrganisationRow | undefined): boolean {
  return !!known && [...rows.successor.values()].some(({ organisationId, byHand }) => byHand && organisationId === known.id);
}

/** Made-up organisations are no part of the register: nothing closes them. Systems close only where the file lists systems. */
function closeOthers(draft: Draft, { trusts, systems, listsSystems }: Register, today: string): void {
  const listed = new Set([...trusts, ...systems].map(({ code }) => code));
  for (const row of draft.rows.organisation.values()) {
    const ofFile = row.kind === 'trust' || (row.kind === 'board-of-system' && listsSystems);
    if (!ofFile || row.demonstration || row.code === null || row.closed !== null || listed.has(row.code)) continue;
    draft.put('organisation', { ...row, closed: notBefore(today, row.opened) });
  }
}

/** What an organisation became part of, and what a system was made from as far as that has closed. */
function planSuccessors(
  draft: Draft,
  row: SystemInFile | TrustInFile,
  organisation: (code: string) => OrganisationRow | undefined,
  today: string,
): void {
  const own = organisation(row.code);
  if (!own) return;
  const after = row.successor ? organisation(row.successor.code) : undefined;
  if (row.successor && after) {
    const on = row.successor.on ?? row.closed ?? null;
    if (own.closed === null) draft.put('organisation', { ...own, closed: notBefore(on ?? today, own.opened) });
    follow(draft, own.id, after.id, on, own.closed ?? today);
  }
  for (const code of 'formedFrom' in row ? row.formedFrom : []) {
    const before = organisation(code);
    if (before?.closed && before.id !== own.id) follow(draft, before.id, own.id, null, before.closed);
  }
}

/** A day that is known stays, unless the file tells another; what an operator said stays as it is. */
function follow(draft: Draft, organisationId: string, successorId: string, on: string | null, otherwise: string): void {
  const known = draft.rows.successor.get(`${organisationId} ${successorId}`);
  if (known?.byHand) return;
  draft.put('successor', { organisationId, successorId, on: on ?? known?.on ?? otherwise, byHand: false });
}
