import type { EntityManager } from 'typeorm';
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
export async function readOwnPart(manager: EntityManager, asked: Asked): Promise<OwnPart> {
  const { assessmentId, itemCode, proposalId, pollId } = asked;
  const rows: OwnPart[] = await manager.query('select * from candour.own_in_room($1, $2, $3, $4)', [
    assessmentId,
    itemCode,
    proposalId,
    pollId,
  ]);
  const own = rows[0];
  if (!own) throw notFound();
  return own;
}
