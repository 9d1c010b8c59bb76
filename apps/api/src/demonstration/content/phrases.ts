import { alignmentPhrases } from './phrases-alignment.js';
import { climatePhrases } from './phrases-climate.js';
import { focusPhrases } from './phrases-focus.js';
import { meaningPhrases } from './phrases-meaning.js';
import { ownershipPhrases } from './phrases-ownership.js';
import { peoplePhrases } from './phrases-people.js';
import { systemPhrases } from './phrases-system.js';

/**
 * What made-up boards say about one item, in words of our own. `{people}`, `{place}` and `{service}` become the trust's: patients,
 * the wards, the outpatient clinics.
 */
export interface ItemPhrases {
  /** Rationales where little is there, some, and much; two of each. */
  readonly weak: readonly [string, string];
  readonly middling: readonly [string, string];
  readonly strong: readonly [string, string];
  /** Views of those who would go lower, and higher. Both together are the reasons of a board that does not agree. */
  readonly lower: string;
  readonly higher: string;
  /** What members write alone. */
  readonly comments: readonly string[];
  /** A document of somebody in the second line, then of somebody outside. */
  readonly evidence: readonly [string, string];
  /** An action, and the portfolio that takes it best. */
  readonly action: readonly [words: string, portfolio: Portfolio];
}

export type Portfolio = 'chief' | 'finance' | 'medical' | 'nursing' | 'operations' | 'people' | 'digital' | 'strategy';

const all: Readonly<Record<string, ItemPhrases>> = {
  ...meaningPhrases,
  ...ownershipPhrases,
  ...peoplePhrases,
  ...focusPhrases,
  ...systemPhrases,
  ...climatePhrases,
  ...alignmentPhrases,
};

/**
 * What is said about an item. One that a measurement asks again under a code of three digits, `DB-201` for `DB-01`, is spoken of as that.
 *
 * @throws where a newer instrument has an item that nobody has written phrases for
 */
export function phrasesOf(itemCode: string): ItemPhrases {
  const phrases = all[itemCode] ?? all[itemCode.replace(/-\d(\d\d)$/, '-$1')];
  if (!phrases) throw new Error(`no phrases for ${itemCode}`);
  return phrases;
}
