import type { EntityManager } from 'typeorm';

/**
 * What every screen of a meeting is told: ids and counts, never a value. `progress` carries its own news, *x of y answered*;
 * `changed` makes a screen fetch its snapshot again.
 */
export type Announcement =
  | {
      readonly kind: 'progress';
      readonly assessmentId: string;
      readonly sequence: number;
      readonly itemCode: string;
      readonly answered: number;
      readonly eligible: number;
    }
  | { readonly kind: 'changed'; readonly assessmentId: string; readonly sequence: number; readonly epoch: number };

export const CHANNEL = 'candour_live';

/** Announces within the transaction: PostgreSQL delivers it on commit, to every API process, or never. */
export async function announce(manager: EntityManager, announcement: Announcement): Promise<void> {
  await manager.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(announcement)]);
}
