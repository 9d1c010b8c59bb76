import { may } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findVersion } from '../instrument/instrument.view.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import type { CardResponse } from './card.dto.js';
import type { BoardAnswer, HandCardResponse, HandResponse, MyMark } from './hand.dto.js';
import { cardOf } from './packs.view.js';

interface CardRow {
  id: string;
  instrument_code: string;
  instrument_version: string;
  item_code: string;
  version: number;
  answer: BoardAnswer | null;
  mine: MyMark | null;
}

/** One hand as its caller may see it: the cards, what the board was answered, and their own marks. */
@Injectable()
export class HandView {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, handId: string): Promise<HandResponse> {
    return await this.database.inTransactionOf(actor, (manager) => readHand(manager, actor, handId));
  }
}

/** @throws Problem `not-found`, for another organisation's hand as for an unknown one */
export async function readHand(manager: EntityManager, actor: Actor, handId: string): Promise<HandResponse> {
  const hands: { id: string; title: string; meeting_on: string; version: number }[] = await manager.query(
    'select id, title, meeting_on::text, version from candour.hand where organisation_id = $1 and id = $2',
    [actor.organisationId, handId],
  );
  const hand = hands[0];
  if (!hand) throw notFound();
  const { id, title, version } = hand;
  return {
    id,
    title,
    meetingOn: hand.meeting_on,
    cards: await readCards(manager, actor, handId),
    allowed: [
      ...(may(actor.roles, 'hand:edit') ? ['change'] : []),
      ...(may(actor.roles, 'card:answer') ? ['answer'] : []),
      ...(maySetMarks(actor) ? ['mark'] : []),
    ],
    version,
  };
}

const maySetMarks = (actor: Actor): boolean => actor.seatId !== null && may(actor.roles, 'card:mark');

const NO_MARK: MyMark = { level: null, note: '', version: null, closed: false };

/** The policy of `card_mark` shows the caller's own rows alone. */
async function readCards(manager: EntityManager, actor: Actor, handId: string): Promise<HandCardResponse[]> {
  const rows: CardRow[] = await manager.query(
    `select c.id, c.instrument_code, c.instrument_version, c.item_code, c.version,
            case when c.answer is not null then jsonb_build_object('words', c.answer, 'answeredOn', c.answered_on,
              'followUpOn', c.follow_up_on, 'followedUpOn', c.followed_up_on) end as answer,
            (select jsonb_build_object('level', case when not o.closed then m.level end, 'note', case when o.closed then '' else m.note end,
                      'version', m.version, 'closed', o.closed)
               from candour.card_mark m
               join candour.seat s on s.organisation_id = m.organisation_id and s.id = m.seat_id,
               lateral (select m.access_number < s.access_number as closed) o
              where m.organisation_id = c.organisation_id and m.card_id = c.id and m.seat_id = $3) as mine
       from candour.hand_card c where c.organisation_id = $1 and c.hand_id = $2 order by c.position, c.id`,
    [actor.organisationId, handId, actor.seatId],
  );
  const cards: HandCardResponse[] = [];
  for (const { id, answer, version, mine, ...row } of rows) {
    const card = await cardIn(manager, actor.organisationId, row);
    cards.push({ id, card, answer, mine: maySetMarks(actor) ? (mine ?? NO_MARK) : null, version });
  }
  return cards;
}

type Named = Pick<CardRow, 'instrument_code' | 'instrument_version' | 'item_code'>;

/** The words of a card, which the instrument's version has: published versions never go. */
export async function cardIn(manager: EntityManager, organisationId: string, named: Named): Promise<CardResponse> {
  const instrument = await findVersion(manager, organisationId, named.instrument_code, named.instrument_version);
  const card = instrument && cardOf(instrument, named.item_code);
  if (!card) throw new Error(`the card ${named.item_code} of ${named.instrument_code} ${named.instrument_version} is gone`);
  return card;
}
