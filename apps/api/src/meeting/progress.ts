import { announce } from '../platform/live/announcement.js';
import type { Moment } from './commands.step.js';
import type { ItemAddress, ItemRow } from './item-situation.view.js';

/** Tells every screen *x of y answered*, of a round whose seats have just become fewer. */
export async function announceProgress({ manager, actor }: Moment, address: ItemAddress, item: ItemRow): Promise<void> {
  const rows: { answered: number; eligible: number; sequence: string }[] = await manager.query(
    'select p.answered, p.eligible, a.sequence from candour.round_progress($3) p, candour.assessment a where a.organisation_id = $1 and a.id = $2',
    [actor.organisationId, address.assessmentId, item.round_id],
  );
  const now = rows[0];
  if (!now) return;
  const { answered, eligible } = now;
  await announce(manager, { kind: 'progress', ...address, sequence: Number(now.sequence), answered, eligible });
}
