import type { Spread } from './spread-to-show.js';

/** What a spread tells outside the board: only whether views were close or apart. */
export type Views = 'close' | 'apart';

/** One item as the integrated care system and the public may see it: no counts, no medians, no number who do not know. */
export interface ItemForSystem {
  /** What the board agreed; null where it agreed none. */
  readonly level: number | null;
  /** 0 to 3; null where the item has no level to prove. */
  readonly evidenceGrade: number | null;
  readonly views: Views | null;
}

/** Strong and moderate are *close*, wide and split are *apart*; nothing unless the board itself saw all of the spread. */
export function viewsOf(spread: Spread | null): Views | null {
  if (spread?.shown !== 'full' || spread.band === null) return null;
  return spread.band === 'strong' || spread.band === 'moderate' ? 'close' : 'apart';
}

/**
 * One item as it may leave the board. The spread goes in and only one word of it comes out, and that beside a level alone: a word
 * beside some items without a level, and silence beside others, would tell at which of them few gave one (decision 27).
 *
 * @example forSystem({ level: 3, evidenceGrade: 2, spread }) // { level: 3, evidenceGrade: 2, views: 'close' }
 */
export function forSystem(item: {
  readonly level: number | null;
  readonly evidenceGrade: number | null;
  readonly spread: Spread | null;
}): ItemForSystem {
  return { level: item.level, evidenceGrade: item.evidenceGrade, views: item.level === null ? null : viewsOf(item.spread) };
}

/** What a trust chose not to share, as one sentence for its readers. @example notSharedInWords(['Ambitions']) // ['Not shared: Ambitions.'] */
export function notSharedInWords(what: readonly string[]): string[] {
  return what.length === 0 ? [] : [`Not shared: ${what.join('; ')}.`];
}

/**
 * Whether the agreed level of an item may leave the board. That of a question which the board cannot assure itself of may not: for its
 * section it counts as not agreed, so that a level of the item beside the level of the section would tell outside that a third or
 * more do not know. Outside it stands as *not agreed or not assured*, like a question that the board could not agree (decision 16).
 * Checks and pitfalls count in no level, so nothing shows there.
 */
export function levelMayLeave({ kind, cannotAssure }: { readonly kind: string; readonly cannotAssure: boolean }): boolean {
  return kind !== 'question' || !cannotAssure;
}
