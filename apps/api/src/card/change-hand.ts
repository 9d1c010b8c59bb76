import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, notFound } from '../platform/http/problem.js';
import { layOut, requireCards } from './draw-cards.js';
import type { HandRequest, HandResponse } from './hand.dto.js';
import { readHand } from './hand.view.js';

/** Changes what a hand is for and which cards it holds, or takes it away whole. */
@Injectable()
export class ChangeHand {
  constructor(private readonly database: Database) {}

  async change(actor: Actor, handId: string, version: number, request: HandRequest): Promise<HandResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await take(manager, actor, handId, version);
      await requireCards(manager, actor, request.cards);
      await manager.query(
        'update candour.hand set title = $3, meeting_on = $4, version = version + 1 where organisation_id = $1 and id = $2',
        [actor.organisationId, handId, request.title, request.meetingOn],
      );
      await layOut(manager, actor, handId, request.cards);
      await appendAudit(manager, {
        event: 'hand changed',
        subject: handId,
        who: 'somebody of the board',
        detail: { cards: request.cards.length },
      });
      return await readHand(manager, actor, handId);
    });
  }

  async remove(actor: Actor, handId: string, version: number): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      await take(manager, actor, handId, version);
      const own = [actor.organisationId, handId];
      await manager.query('delete from candour.hand_card where organisation_id = $1 and hand_id = $2', own);
      await manager.query('delete from candour.hand where organisation_id = $1 and id = $2', own);
      await appendAudit(manager, { event: 'hand removed', subject: handId, who: 'somebody of the board' });
    });
  }
}

/** Takes the hand's row, so that two changes come one after the other. @throws Problem `not-found`, `changed-meanwhile` */
async function take(manager: EntityManager, actor: Actor, handId: string, version: number): Promise<void> {
  const rows: { version: number }[] = await manager.query(
    'select version from candour.hand where organisation_id = $1 and id = $2 for update',
    [actor.organisationId, handId],
  );
  if (!rows[0]) throw notFound();
  if (rows[0].version !== version) throw changedMeanwhile();
}
