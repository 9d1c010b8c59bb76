import type { InstrumentVersion } from '../instrument.js';
import { itemsOf } from '../look-up.js';
import type { Finding } from '../mistake.js';
import { textsOf } from './texts.js';

/** A sentence that is there twice tells its reader nothing the second time. */
export function saidTwice(instrument: InstrumentVersion): readonly Finding[] {
  const seen = new Set<string>();
  return textsOf(instrument).flatMap(({ words, path }) => {
    // A section may be called what its one subject is called.
    const plain = words.toLowerCase();
    const again = seen.has(plain) && path.at(-1) !== 'title';
    seen.add(plain);
    return again ? [{ path, message: `"${words}" is said twice.` }] : [];
  });
}

/** A word that more than one question in five has says nothing about what sets one apart. (ours) */
const COMMON = 0.2;
const FEWEST_SHARED = 3;

const longWords = (text: string): readonly string[] => [...new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? [])];

/** Two questions that share more than half of the telling words of the shorter one, and three or more: they ask the same. (ours) */
export function askedTwice(instrument: InstrumentVersion): readonly Finding[] {
  const asked = itemsOf(instrument).map(({ code, question }) => ({ code, words: longWords(question) }));
  const often = (word: string) => asked.filter(({ words }) => words.includes(word)).length;
  const most = Math.max(2, asked.length * COMMON);
  const items = asked.map(({ code, words }) => ({ code, words: new Set(words.filter((word) => often(word) <= most)) }));
  return items.flatMap((one, i) =>
    items.slice(i + 1).flatMap((other) => {
      const shared = [...one.words].filter((word) => other.words.has(word));
      if (shared.length < FEWEST_SHARED || shared.length / Math.min(one.words.size, other.words.size) <= 0.5) return [];
      return [
        { path: wayTo(instrument, other.code), message: `${other.code} asks much as ${one.code} does (${shared.join(', ')}).` },
      ];
    }),
  );
}

function wayTo({ sections }: InstrumentVersion, code: string): Finding['path'] {
  const s = sections.findIndex(({ items }) => items.some((item) => item.code === code));
  const i = sections[s]?.items.findIndex((item) => item.code === code) ?? 0;
  return ['sections', s, 'items', i, 'question'];
}
