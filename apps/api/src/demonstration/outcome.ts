import type { Item } from '@candour/instrument';
import { scaleSize } from '@candour/instrument';
import { isAbovePrivateView, type Spread } from '@candour/scoring';
import { onScale, saidAt } from './answers.js';
import { type Chance, chanceOf } from './chance.js';
import type { MadeUpTrust } from './content/made-up-trust.js';
import { type ItemPhrases, phrasesOf } from './content/phrases.js';
import { words } from './content/words.js';
import { daysAfter } from './days.js';

/** What a made-up board ends an item with; `dissent` is a view that stays beside it. */
export interface Outcome {
  readonly itemCode: string;
  readonly state: 'agreed' | 'not-agreed' | 'not-applicable' | 'parked';
  readonly level: number | null;
  readonly rationale: string;
  readonly otherReason: string | null;
  readonly ambitionLevel: number | null;
  readonly ambitionOn: string | null;
  readonly aboveThePrivateView: string | null;
  readonly parkedUntil: string | null;
  readonly dissent: { readonly words: string; readonly lower: boolean; readonly signed: boolean } | null;
}

/** Decides one item from what the board was shown of it and from nothing else, as its chair would. */
export function outcomeOf(trust: MadeUpTrust, wave: number, day: string, item: Item, spread: Spread): Outcome {
  const chance = chanceOf(trust.code, wave, item.code, 'outcome');
  const nothing = {
    itemCode: item.code,
    level: null,
    otherReason: null,
    ambitionLevel: null,
    ambitionOn: null,
    aboveThePrivateView: null,
    parkedUntil: null,
    dissent: null,
  };
  const phrases = phrasesOf(item.code);
  const notApplicable = trust.temperament.notApplicable;
  if (notApplicable?.[0] === item.code) return { ...nothing, state: 'not-applicable', rationale: notApplicable[1] };
  if (spread.withheld || (spread.shown === 'too-few' && chance.is(0.5)) || chance.is(0.02)) {
    return { ...nothing, state: 'parked', rationale: '', parkedUntil: daysAfter(day, 90) };
  }
  if (spread.band === 'split' && chance.is(0.75)) {
    return {
      ...nothing,
      state: 'not-agreed',
      rationale: saidAt(trust, phrases.higher),
      otherReason: saidAt(trust, phrases.lower),
    };
  }
  const level = levelOf(trust, item, spread, chance);
  const ambition = item.kind === 'question' && level < scaleSize(item) ? level + 1 : null;
  return {
    ...nothing,
    state: 'agreed',
    level,
    rationale: saidAt(trust, rationale(phrases, item, level, wave)),
    ambitionLevel: ambition,
    ambitionOn: ambition === null ? null : daysAfter(day, 365),
    aboveThePrivateView: isAbovePrivateView(level, spread) ? chance.of(words.aboveThePrivateView) : null,
    dissent: dissentTo(trust, phrases, level, spread, chance),
  };
}

/** The middle, taken down (of a pitfall: up) where it falls between two; a board that claims goes beyond it. */
function levelOf({ temperament }: MadeUpTrust, item: Item, { median }: Spread, chance: Chance): number {
  const size = scaleSize(item);
  const middle = median ?? onScale(temperament.level, item.kind, size);
  const claims = item.kind === 'question' && chance.is(temperament.claims) ? 1 : 0;
  const level = item.kind === 'pitfall' ? Math.ceil(middle) : claims > 0 ? Math.ceil(middle) + claims : Math.floor(middle);
  return Math.min(size, Math.max(1, level));
}

function rationale(phrases: ItemPhrases, item: Item, level: number, wave: number): string {
  const share = (level - 1) / (scaleSize(item) - 1);
  const good = item.kind === 'pitfall' ? 1 - share : share;
  const of = good < 0.4 ? phrases.weak : good < 0.7 ? phrases.middling : phrases.strong;
  return of[wave % 2 === 0 ? 0 : 1];
}

/** Where views were apart somebody goes on seeing it otherwise: the lower view of a high level, the higher one of a low. */
function dissentTo(
  trust: MadeUpTrust,
  phrases: ItemPhrases,
  level: number,
  { band, median }: Spread,
  chance: Chance,
): Outcome['dissent'] {
  const often = band === 'split' ? 1 : band === 'wide' ? 0.7 : band === 'moderate' ? 0.15 : 0;
  if (!chance.is(often)) return null;
  const lower = level >= (median ?? level) && level > 2;
  return { words: saidAt(trust, lower ? phrases.lower : phrases.higher), lower, signed: chance.is(0.2) };
}
