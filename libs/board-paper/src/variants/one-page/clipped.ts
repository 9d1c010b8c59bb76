import type { Outside } from '../outside.js';
import type { Size } from './fit.js';

/** Characters of a name that stands within a sentence: of a level, of a portfolio, of a minute. */
const NAME = 40;

/** The projection with titles no longer than a page of this size can hold. */
export function clippedThroughout(outside: Outside, { title, action: most }: Size): Outside {
  const short = <T extends { readonly title: string }>(one: T): T => ({ ...one, title: clipped(one.title, title) });
  const { sections, items, actions, instrument, organisation, decision } = outside;
  return {
    ...outside,
    organisation: { ...organisation, name: clipped(organisation.name, title) },
    instrument: short(instrument),
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

/** @example clipped('A long title', 6) // 'A long…' */
export function clipped(text: string, most: number): string {
  const line = text.replace(/\s*\n\s*/gu, ' ');
  const letters = [...line];
  return letters.length <= most ? line : `${letters.slice(0, most).join('').trimEnd()}…`;
}
