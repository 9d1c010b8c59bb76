import type { Item } from '@candour/instrument';
import { scaleSize } from '@candour/instrument';
import { saidAt } from './answers.js';
import { chanceOf } from './chance.js';
import { phrasesOf } from './content/phrases.js';
import { words } from './content/words.js';
import { daysAfter } from './days.js';
import { ownerOf } from './evidence-pieces.js';
import type { Trust } from './make-trust.js';
import type { Making } from './making.js';
import type { Outcome } from './outcome.js';

const MOST_TO_DO = 4;

/**
 * What a board will do about its lowest items, and one thing that it will stop. After an older wave most of it is done, something
 * was dropped, and something is late.
 */
export async function addActions(
  { database, clock, today }: Making,
  trust: Trust,
  assessmentId: string,
  about: { readonly wave: number; readonly items: readonly Item[]; readonly outcomes: readonly Outcome[] },
): Promise<void> {
  const day = clock.today();
  const chance = chanceOf(trust.about.code, about.wave, 'actions');
  const toDo = lowest(about).map(({ code }, place) => {
    const [said, portfolio] = phrasesOf(code).action;
    return {
      kind: 'do',
      words: saidAt(trust.about, said),
      itemCodes: [code],
      owner: ownerOf(trust, portfolio),
      due: daysAfter(day, 75 + 25 * place),
    };
  });
  const stop = {
    kind: 'stop',
    words: chance.of(words.stops),
    itemCodes: ['DB-20'],
    owner: ownerOf(trust, 'chief'),
    due: daysAfter(day, 45),
  };
  const actions = [...toDo, stop].map(({ owner, ...action }, place) => ({
    ...action,
    ...(action.due < today ? after(place, chance.of(words.outcomes)) : { state: 'open', outcome: null }),
    seatId: owner.id,
    name: owner.name,
    portfolio: owner.portfolio,
  }));
  await database.inTransactionOf(trust.secretary, async (manager) => {
    await manager.query(
      `insert into candour.action (organisation_id, assessment_id, kind, words, item_codes, owner_seat_id, owner_name, owner_portfolio, due,
              state, outcome, created_at)
       select $1, $2, a.kind, a.words, a."itemCodes", a."seatId", a.name, a.portfolio, a.due, a.state, a.outcome, $4
         from jsonb_to_recordset($3::jsonb) as a(kind text, words text, "itemCodes" text[], "seatId" uuid, name text, portfolio text,
              due date, state text, outcome text)`,
      [trust.id, assessmentId, JSON.stringify(actions), clock.now()],
    );
  });
}

/** One was dropped and the last is late; the others are done. */
function after(place: number, outcome: string): { state: string; outcome: string | null } {
  if (place === 1) return { state: 'dropped', outcome: words.dropped };
  if (place === MOST_TO_DO - 1) return { state: 'open', outcome: null };
  return { state: 'done', outcome };
}

/** The items on which the board stands lowest, for its scale; an item without a level comes first. */
function lowest({ items, outcomes }: { readonly items: readonly Item[]; readonly outcomes: readonly Outcome[] }): Item[] {
  const standing = (item: Item): number => {
    const level = outcomes.find(({ itemCode }) => itemCode === item.code)?.level ?? 1;
    const share = (level - 1) / Math.max(1, scaleSize(item) - 1);
    return item.kind === 'pitfall' ? 1 - share : share;
  };
  return items
    .filter(({ code }) => outcomes.some(({ itemCode, state }) => itemCode === code && state !== 'not-applicable'))
    .sort((a, b) => standing(a) - standing(b) || (a.code < b.code ? -1 : 1))
    .slice(0, MOST_TO_DO);
}
