import type { InstrumentVersion } from './instrument.js';
import type { Item, ItemKind } from './item.js';
import { itemsOf } from './look-up.js';

/** The kinds a board scores and agrees on. A reflection is one person's own, a card is never scored, a poll has no levels. */
export const SCORED_KINDS = ['question', 'check', 'pitfall'] as const satisfies readonly ItemKind[];

/** Whether a board scores this item in an assessment. */
export const isScored = ({ kind }: Pick<Item, 'kind'>): boolean => (SCORED_KINDS as readonly ItemKind[]).includes(kind);

/** The items that a board scores, in the order in which members meet them. */
export const scoredItemsOf = (instrument: InstrumentVersion): readonly Item[] => itemsOf(instrument).filter(isScored);

/**
 * The part of an instrument that an assessment is made of: its sections with the items that a board scores. A section that has
 * none is left out, such as one that opens the talk with a choice of lenses.
 */
export function scoredPart<T extends InstrumentVersion>(instrument: T): T {
  if (itemsOf(instrument).every(isScored)) return instrument;
  const sections = instrument.sections
    .map((section) => ({ ...section, items: section.items.filter(isScored) }))
    .filter(({ items }) => items.length > 0);
  return { ...instrument, sections };
}
