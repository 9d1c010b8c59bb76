import type { AuditEntry } from '../platform/audit/append-audit.js';
import type { ActorOfTransaction } from '../platform/database/in-transaction-of.js';
import type { Making } from './making.js';

/** Adds one entry to the audit for each of many changes of a kind, by the same function and in the same chain as one by one. */
export async function auditEach(
  { database }: Pick<Making, 'database'>,
  actor: ActorOfTransaction,
  entries: Pick<AuditEntry, 'event' | 'subject' | 'who'> & { readonly details: readonly NonNullable<AuditEntry['detail']>[] },
): Promise<void> {
  await database.inTransactionOf(actor, async (manager) => {
    await manager.query(
      'select candour.append_audit($1, $2, $3, d) from jsonb_array_elements($4::jsonb) with ordinality e(d, place) order by place',
      [entries.event, entries.subject, entries.who, JSON.stringify(entries.details)],
    );
  });
}
