import { alignment, type Step } from './alignment.js';

/** A run of words that both texts have, or that only the one before or only the one after has. */
export interface WordRun {
  readonly kind: Step<string>['kind'];
  readonly text: string;
}

/** Longer texts are shown as one text taken out and another put in: nobody reads such a change word by word. (ours) */
const MOST_WORDS = 600;

/**
 * What changed within a text, word by word, punctuation with its word. The runs that are not `added` make up the text before,
 * those that are not `removed` the text after, but for white space, which counts as one blank.
 *
 * @example wordChanges('We own it.', 'We all own it.') // same "We", added "all", same "own it."
 */
export function wordChanges(before: string, after: string): readonly WordRun[] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  const steps: readonly Step<string>[] =
    one.length > MOST_WORDS || other.length > MOST_WORDS
      ? [
          ...one.map((entry) => ({ kind: 'removed', entry }) as const),
          ...other.map((entry) => ({ kind: 'added', entry }) as const),
        ]
      : alignment(one, other);
  const runs: { kind: WordRun['kind']; words: string[] }[] = [];
  for (const { kind, entry } of steps) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(entry);
    else runs.push({ kind, words: [entry] });
  }
  return runs.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
