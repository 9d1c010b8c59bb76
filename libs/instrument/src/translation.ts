import type { InstrumentVersion } from './instrument.js';
import type { Finding, Path } from './mistake.js';

/** Fields that a translation says in its own words. Everything else is the same as in the original, lists entry for entry. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  ...['language', 'title', 'purpose', 'intro', 'name', 'offScale', 'summary', 'note', 'published'],
  ...['question', 'whyItMatters', 'statements', 'options', 'evidenceThatWouldShow', 'followUpQuestions', 'whatGoodLooksLike'],
  ...['publisher', 'date', 'licence', 'use'],
]);

/** Taken from the scale when a file is read: a difference in the scale has been said there. */
const DERIVED: ReadonlySet<string> = new Set(['levels']);

/**
 * Where a translation is built in another way than the version it stands beside: it has the same codes, kinds, scales, gates,
 * links, sections, sources, relations and labels in the same order, and as many entries in each list. Only words are its own.
 */
export const mistakesOfTranslation = (original: InstrumentVersion, translation: InstrumentVersion): readonly Finding[] =>
  between(original, translation, []);

function between(original: unknown, own: unknown, path: Path): readonly Finding[] {
  if (Array.isArray(original) && Array.isArray(own)) return betweenLists(original, own, path);
  if (isFields(original) && isFields(own)) {
    const inItem = 'kind' in original;
    return Object.keys(original)
      .filter((key) => !(inItem && DERIVED.has(key)))
      .flatMap((key) => between(original[key], own[key], [...path, key]));
  }
  if (original === own || OWN_WORDS.has(fieldOf(path))) return [];
  return [{ path, message: `The original has ${inWords(original)} here, and a translation keeps it. This has ${inWords(own)}.` }];
}

function betweenLists(original: readonly unknown[], own: readonly unknown[], path: Path): readonly Finding[] {
  if (original.length !== own.length) {
    return [
      { path, message: `Entries here: ${own.length}. In the original: ${original.length}, and a translation has as many.` },
    ];
  }
  return original.flatMap((one, i) => between(one, own[i], [...path, i]));
}

/** The field that a value belongs to: its own, or that of the list it stands in. */
const fieldOf = (path: Path): string => String(path.findLast((step) => typeof step === 'string') ?? '');

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inWords = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
