/** For whom a paper is written, as the API names it. The two of freedom of information are the parts of one export. */
export type Variant = 'private' | 'public' | 'committee' | 'one-page' | 'foi-results' | 'foi-views';

interface VariantWords {
  readonly value: Variant;
  /** In the choice. */
  readonly words: string;
  /** For whom it is and what it may hold. */
  readonly hint: string;
  /** In the middle of a sentence, and in the list of files. */
  readonly short: string;
}

/** The choice as it stands on the page: the two parts of freedom of information are one line of it, opened by its first. */
export const variantChoices: readonly VariantWords[] = [
  {
    value: 'private',
    words: 'The board, private session',
    hint: 'Everything the board found, with how far apart views were.',
    short: 'private session',
  },
  {
    value: 'public',
    words: 'The board, public session',
    hint: 'Only what may leave the board, with a list of what is left out.',
    short: 'public session',
  },
  {
    value: 'committee',
    words: 'A committee of the board',
    hint: 'Alert, advise and assure. No counts, no medians, and not how many did not know.',
    short: 'committee report',
  },
  {
    value: 'one-page',
    words: 'Governors and staff',
    hint: 'One page in plain words. Nothing that the public paper does not hold.',
    short: 'one page',
  },
];

export const foiChoice: VariantWords = {
  value: 'foi-results',
  words: 'Freedom of information',
  hint: 'What can be given out, apart from the private views, which are held back.',
  short: 'freedom of information',
};

export const isFoi = (variant: Variant) => variant === 'foi-results' || variant === 'foi-views';

const all: readonly Variant[] = ['private', 'public', 'committee', 'one-page', 'foi-results', 'foi-views'];

/** The variant that an address names; the private one where it names none. */
export const variantFrom = (text: string): Variant => all.find((one) => one === text) ?? 'private';

/** What a list calls a variant that the API names. */
export function variantWords(variant: string): string {
  const found = [...variantChoices, foiChoice].find(({ value }) => value === variant);
  if (found) return found.short;
  return variant === 'foi-views' ? 'private views, held' : foiChoice.short;
}

/** Whether a variant holds no more than may leave the board; its log of what is left out is that of the public paper. */
export const isOutside = (variant: Variant) => variant === 'public' || variant === 'one-page';
