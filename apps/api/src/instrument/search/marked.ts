import type { MarkedRun } from './search.dto.js';
import { asTerm, WORD } from './search-items.js';

/**
 * A text cut into runs, those whose words fit marked. Together the runs are the text.
 *
 * @example marked('One shared understanding', new Set(['shared'])) // 'One ', *'shared'*, ' understanding'
 */
export function marked(text: string, terms: ReadonlySet<string>): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!terms.has(asTerm(word))) continue;
    if (index > done) runs.push({ text: text.slice(done, index), marked: false });
    runs.push({ text: word, marked: true });
    done = index + word.length;
  }
  return done < text.length ? [...runs, { text: text.slice(done), marked: false }] : runs;
}

/** The text with the most different words that fit; null where none has any. */
export function bestOf(texts: readonly string[], terms: ReadonlySet<string>): readonly MarkedRun[] | null {
  const all = texts.map((text) => marked(text, terms));
  const weight = (runs: readonly MarkedRun[]) => new Set(runs.filter((run) => run.marked).map(({ text }) => asTerm(text))).size;
  const best = all.reduce<readonly MarkedRun[]>((most, one) => (weight(one) > weight(most) ? one : most), []);
  return weight(best) === 0 ? null : best;
}
