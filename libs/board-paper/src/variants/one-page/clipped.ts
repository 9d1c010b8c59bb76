import type { Outside } from '../outside.js';

/** How many characters of a title, of a short name and of an action one page of A4 holds. */
export const MOST_CHARACTERS = 80;
export const MOST_OF_A_NAME = 40;
export const MOST_OF_AN_ACTION = 130;

/** The projection with titles no longer than one page can hold. */
export function clippedThroughout(outside: Outside): Outside {
  const short = <T extends { readonly title: string }>(one: T): T => ({ ...one, title: clipped(one.title, MOST_CHARACTERS) });
  const { sections, items, actions, instrument, organisation, decision } = outside;
  return {
    ...outside,
    organisation: { ...organisation, name: clipped(organisation.name, MOST_CHARACTERS) },
    instrument: short(instrument),
    sections: sections.map(short),
    items: items.map((item) => ({ ...short(item), levelNames: item.levelNames.map((name) => clipped(name, MOST_OF_A_NAME)) })),
    actions:
      actions?.map((action) => ({
        ...action,
        words: clipped(action.words, MOST_OF_AN_ACTION),
        ownerPortfolio: clipped(action.ownerPortfolio, MOST_OF_A_NAME),
      })) ?? null,
    decision: decision && { ...decision, minute: clipped(decision.minute, MOST_OF_A_NAME) },
  };
}

/** @example clipped('A long title', 6) // 'A long…' */
export function clipped(text: string, most: number): string {
  const line = text.replace(/\s*\n\s*/gu, ' ');
  const letters = [...line];
  return letters.length <= most ? line : `${letters.slice(0, most).join('').trimEnd()}…`;
}
