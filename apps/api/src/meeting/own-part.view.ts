import type { Actor } from '../platform/actor.js';
import type { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';

/** What of a meeting is the asker's own: everything else is the same for everybody who may see it. */
export interface OwnPart {
  sequence: string;
  /** Null for whoever has no seat in this assessment. */
  pledge_read: boolean | null;
  eligible: boolean;
  aside: boolean;
  answer_version: number | null;
  not_yet: boolean;
  /** The dissents of the current item that are one's own. */
  dissents: string[];
  /** The evidence of the current item whose grade one may confirm. */
  may_confirm: string[];
  poll_waits: boolean;
}

interface Asked {
  readonly assessmentId: string;
  readonly itemCode: string | null;
  readonly proposalId: string | null;
  readonly pollId: string | null;
}

/**
 * Reads it under the policies of the tables, which show each seat its own rows alone.
 *
 * @throws Problem `not-found` for an unknown assessment and for another organisation's, alike.
 */
export async function readOwnPart(database: Database, actor: Actor, asked: Asked): Promise<OwnPart> {
  const { assessmentId, itemCode, proposalId, pollId } = asked;
  const rows = await database.askAs<OwnPart>(
    actor,
    'candour.own_in_room(case when actor.organisation is not null then $5::uuid end, $6, $7, $8)',
    [assessmentId, itemCode, proposalId, pollId],
  );
  const own = rows[0];
  if (!own) throw notFound();
  return own;
}
