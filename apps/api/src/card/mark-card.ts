import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, notFound, Problem } from '../platform/http/problem.js';
import type { MarkRequest, MyMark } from './hand.dto.js';
import { cardIn } from './hand.view.js';

type Row = { instrument_code: string; instrument_version: string; item_code: string };

/**
 * Keeps one seat's own mark on a card, with its note: could answer now, partly, no. Nobody else ever sees it or how many there are:
 * nothing is announced, the audit keeps nothing, and no function may add marks up. An empty mark is none.
 */
@Injectable()
export class MarkCard {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, handId: string, cardId: string, { level, note, expectedVersion }: MarkRequest): Promise<MyMark> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const rows: Row[] = await manager.query(
        `select instrument_code, instrument_version, item_code from candour.hand_card
          where organisation_id = $1 and hand_id = $2 and id = $3`,
        [actor.organisationId, handId, cardId],
      );
      const row = rows[0];
      if (!row || actor.seatId === null) throw notFound();
      const { levels } = await cardIn(manager, actor.organisationId, row);
      if (level !== null && level > levels.length) {
        const message = 'Choose one of the marks of this card.';
        throw new Problem('refused', message, { code: 'level-off-scale', errors: [{ path: 'level', message }] });
      }
      const own = [actor.organisationId, cardId, actor.seatId];
      if (level === null && note === '') {
        const [, gone]: [unknown[], number] = await manager.query(
          'delete from candour.card_mark where organisation_id = $1 and card_id = $2 and seat_id = $3 and version = $4',
          [...own, expectedVersion],
        );
        if (gone === 0 && expectedVersion !== null) throw changedMeanwhile();
        return { level: null, note: '', version: null, closed: false };
      }
      const kept: { version: number }[] = await manager.query(
        `insert into candour.card_mark as m (organisation_id, card_id, seat_id, level, note) values ($1, $2, $3, $4, $5)
         on conflict (organisation_id, card_id, seat_id) do update
           set level = excluded.level, note = excluded.note, version = m.version + 1 where m.version = $6
         returning version`,
        [...own, level, note, expectedVersion],
      );
      if (!kept[0]) throw changedMeanwhile();
      return { level, note, version: kept[0].version, closed: false };
    });
  }
}
