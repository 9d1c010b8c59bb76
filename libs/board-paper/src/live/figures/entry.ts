import { inWords, named } from '../../words.js';

/** A name and what it stands for. */
export type Entry = readonly [name: string, words: string];

/** A count that stands without its noun. @example bare(0) // 'none' */
export function bare(count: number): string {
  return count === 0 ? 'none' : inWords(count);
}

/** Titles as a sentence names them, and that there is none where there is none. */
export function titles(all: readonly { readonly title: string }[]): string {
  return all.length === 0 ? 'none' : named(all.map(({ title }) => title));
}
