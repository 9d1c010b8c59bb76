import { capital, lowerFirst } from '../words.js';

/** What each name in braces stands for. */
export type Figures = ReadonlyMap<string, string>;

const NAME = /\{([^{}\n]{1,80})\}/gu;

/**
 * Words with each figure in the place of its name. It goes through them once, so braces within a figure, a title that somebody
 * typed, are never read as a name. A name with a capital gives its words with one; an unknown name stays as it was typed.
 *
 * @example fill('{Items agreed} of {items}', new Map([['items agreed', 'six'], ['items', 'eight items']])) // 'Six of eight items'
 */
export function fill(words: string, figures: Figures): string {
  return words.replace(NAME, (typed: string, name: string) => figureOf(name.trim(), figures) ?? typed);
}

function figureOf(name: string, figures: Figures): string | undefined {
  const within = figures.get(lowerFirst(name));
  return figures.get(name) ?? (within === undefined ? undefined : capital(within));
}

/** A template as a sentence opens with it: also where a figure stands first. @example opened('{items} left') // '{Items} left' */
export function opened(template: string): string {
  return template.replace(/^\{?./u, (first) => first.toUpperCase());
}
