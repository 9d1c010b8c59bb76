import type { EntityManager } from 'typeorm';

/** One change of state as the audit keeps it. `who` is a role or *a seat*, never which seat; `detail` never holds an answer. */
export interface AuditEntry {
  readonly event: string;
  readonly subject: string;
  readonly who: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Adds one entry to the organisation's hash-chained audit, in the transaction of the change itself. */
export async function appendAudit(manager: EntityManager, entry: AuditEntry): Promise<void> {
  await manager.query('select candour.append_audit($1, $2, $3, $4::jsonb)', [
    entry.event,
    entry.subject,
    entry.who,
    JSON.stringify(entry.detail ?? {}),
  ]);
}
