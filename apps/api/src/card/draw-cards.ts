import type { EntityManager } from 'typeorm';
import { findVersion } from '../instrument/instrument.view.js';
import type { Actor } from '../platform/actor.js';
import { Problem } from '../platform/http/problem.js';
import type { CardOfHand } from './hand.dto.js';
import { cardOf } from './packs.view.js';

const keyOf = ({ instrumentCode, itemCode }: CardOfHand): string => `${instrumentCode} ${itemCode}`;

/** @throws Problem where there is none, one twice, or one that is no card of any pack */
export async function requireCards(manager: EntityManager, actor: Actor, cards: readonly CardOfHand[]): Promise<void> {
  if (cards.length === 0) throw wrong('Choose at least one card.');
  if (new Set(cards.map(keyOf)).size !== cards.length) throw wrong('Choose each card once.');
  for (const { instrumentCode, instrumentVersion, itemCode } of cards) {
    const instrument = await findVersion(manager, actor.organisationId, instrumentCode, instrumentVersion);
    if (!instrument || !cardOf(instrument, itemCode)) throw wrong('Choose cards from the packs.');
  }
}

/**
 * Makes the hand hold these cards in this order. A card that stays keeps its id, its version, its answer and everybody's own marks;
 * one that is taken out takes them with it.
 */
export async function layOut(manager: EntityManager, actor: Actor, handId: string, cards: readonly CardOfHand[]): Promise<void> {
  const own = [actor.organisationId, handId, JSON.stringify(cards)];
  const LAID = `rows from (jsonb_to_recordset($3::jsonb) as ("instrumentCode" text, "instrumentVersion" text, "itemCode" text))
    with ordinality as n("instrumentCode", "instrumentVersion", "itemCode", place)`;
  await manager.query(
    `delete from candour.hand_card c where c.organisation_id = $1 and c.hand_id = $2 and not exists (
       select from ${LAID} where n."instrumentCode" = c.instrument_code and n."itemCode" = c.item_code)`,
    own,
  );
  await manager.query(
    `insert into candour.hand_card as c (organisation_id, hand_id, position, instrument_code, instrument_version, item_code)
     select $1, $2, n.place, n."instrumentCode", n."instrumentVersion", n."itemCode" from ${LAID}
     on conflict (organisation_id, hand_id, instrument_code, item_code) do update set position = excluded.position`,
    own,
  );
}

function wrong(message: string): Problem {
  return new Problem('refused', message, { code: 'hand-incomplete', errors: [{ path: 'cards', message }] });
}
