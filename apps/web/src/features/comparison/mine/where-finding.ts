interface Where {
  readonly title: string;
  readonly you: number | null;
  readonly median: number | null;
}

/** How many titles are named before the rest are counted. */
const NAMED = 3;

/**
 * Where a board lies beside the middle of its like, in a sentence or two: named, because it is about the reader alone; never how
 * many boards lie below or above.
 *
 * @example whereFinding([{ title: 'Leadership', you: 4, median: 3 }]) // 'You are above the middle of boards like yours in ‘Leadership’.'
 */
export function whereFinding(places: readonly Where[]): string {
  const known = places.flatMap(({ title, you, median }) =>
    you === null || median === null ? [] : [{ title, gap: you - median }],
  );
  if (known.length === 0 && places.some(({ median }) => median !== null))
    return 'Boards like yours have a middle here. Where you are beside it takes a published level of yours.';
  if (known.length === 0)
    return 'Nowhere can it be said yet: it takes a level of yours, and six boards like yours that share theirs.';
  const parts = [
    ['above', known.filter(({ gap }) => gap > 0)],
    ['at', known.filter(({ gap }) => gap === 0)],
    ['below', known.filter(({ gap }) => gap < 0)],
  ] as const;
  const said = parts
    .filter(([, of]) => of.length > 0)
    .map(([word, of], index) => `${word} ${index === 0 ? 'the middle of boards like yours' : 'it'} in ${titlesOf(of)}`);
  const unknown = places.length - known.length;
  const rest = unknown === 0 ? '' : ` In ${unknown} it cannot be said.`;
  return `You are ${said.join('; ')}.${rest}`;
}

function titlesOf(of: readonly { readonly title: string }[]): string {
  const named = of.slice(0, NAMED).map(({ title }) => `‘${title}’`);
  const more = of.length - named.length;
  return listed(more > 0 ? [...named, more === 1 ? 'one more' : `${more} more`] : named);
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
