import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import { layOut, requireCards } from './draw-cards.js';
import type { HandRequest, HandResponse } from './hand.dto.js';
import { readHand } from './hand.view.js';

/** Draws a hand of cards for an agenda item; the whole board sees it. */
@Injectable()
export class MakeHand {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, { title, meetingOn, cards }: HandRequest, repeat: Repeatable): Promise<HandResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const handId = await once(manager, actor, repeat, async () => {
        await requireCards(manager, actor, cards);
        const [row]: { id: string }[] = await manager.query(
          'insert into candour.hand (organisation_id, title, meeting_on) values ($1, $2, $3) returning id',
          [actor.organisationId, title, meetingOn],
        );
        if (!row) throw new Error('a hand was not kept');
        await layOut(manager, actor, row.id, cards);
        await appendAudit(manager, {
          event: 'hand made',
          subject: row.id,
          who: 'somebody of the board',
          detail: { cards: cards.length },
        });
        return row.id;
      });
      return await readHand(manager, actor, handId);
    });
  }
}
