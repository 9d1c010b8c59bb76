import type { Outside } from '../outside.js';
import type { Size } from './fit.js';

/** Characters of a name that stands within a sentence: a level, a portfolio, a minute. */
const NAME = 40;

/** The projection with titles no longer than a page of this size can hold. What the trust and the instrument are called is never cut. */
export function clippedThroughout(outside: Outside, { title, action: most }: Size): Outside {
  const short = <T extends { readonly title: string }>(one: T): T => ({ ...one, title: clipped(one.title, title) });
  const { sections, items, actions, decision } = outside;
  return {
    ...outside,
    sections: sections.map(short),
    items: items.map((item) => ({ ...short(item), levelNames: item.levelNames.map((name) => clipped(name, NAME)) })),
    actions:
      actions?.map((action) => ({
        ...action,
        words: clipped(action.words, most),
        ownerPortfolio: clipped(action.ownerPortfolio, NAME),
      })) ?? null,
    decision: decision && { ...decision, minute: clipped(decision.minute, NAME) },
  };
}

/**
 * Text on one line and no longer than so many characters, cut between words where that leaves half of it.
 *
 * @example clipped('A long title', 9) // 'A long…'
 */
export function clipped(text: string, most: number): string {
  const line = text.replace(/\s*\n\s*/gu, ' ');
  const letters = [...line];
  if (letters.length <= most) return line;
  const cut = letters.slice(0, most).join('');
  const word = cut.slice(0, Math.max(0, cut.lastIndexOf(' ')));
  return `${(word.length > most / 2 ? word : cut).replace(/[\s,;:]+$/u, '')}…`;
}
