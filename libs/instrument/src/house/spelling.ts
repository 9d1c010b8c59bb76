import type { InstrumentVersion } from '../instrument.js';
import type { Finding } from '../mistake.js';
import { textsOf } from './texts.js';

/** Endings that British English writes with an s, and the words that everybody writes with a z. */
const WITH_Z = /\b\w+(?:i|y)z(?:e[sdr]?|ers|ing|ations?)\b/giu;
const ALWAYS_Z = /^(?:(?:re|over|under|down|out|mid|right)?siz|priz|seiz|capsiz)/iu;

/** Other spellings of the United States that come up in writing about boards, money, care and systems. (ours) */
const AMERICAN = new RegExp(
  String.raw`\b(?:${[
    '(?:behavi|col|fav|hon|lab|neighb|harb|endeav)or(?:s|ed|ing|al|able|hood|hoods)?',
    '(?:cent|theat|lit|fib)er(?:s|ed)?',
    '(?:de|of)fense|pretense',
    '(?:travel|cancel|model|label|signal|counsel|fuel|level|channel|total)(?:ed|ing|er|ers|or|ors)',
    '(?:practic)(?:ed|ing)|catalogs?|dialogs?|gray|gotten|fulfill|fulfillment|enroll|enrollment|skillful|willful|installment',
    'pediatrics?|orthopedics?|anesthe\\w+|hemoglobin|diarrhea|fetal|estrogen|math|moms?|artifacts?|skeptic\\w*|percent|toward|afterward',
  ].join('|')})\b`,
  'giu',
);

/** Words spelt as in the United States: a board in England reads British English. */
export const americanSpelling = (instrument: InstrumentVersion): readonly Finding[] =>
  textsOf(instrument).flatMap(({ words, path }) =>
    americanIn(words).map((word) => ({ path, message: `"${word}" is not how a British reader spells it.` })),
  );

const americanIn = (text: string): readonly string[] => [
  ...[...text.matchAll(WITH_Z)].map(([word]) => word).filter((word) => !ALWAYS_Z.test(word)),
  ...[...text.matchAll(AMERICAN)].map(([word]) => word),
];
