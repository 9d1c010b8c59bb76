import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { InstrumentVersion } from '../instrument.js';
import type { Item } from '../item.js';
import type { Finding } from '../mistake.js';

/** A school grade of 9 is an age of about 14. */
export const HARDEST_GRADE = 9;

const words = new Intl.Segmenter('en-GB', { granularity: 'word' });
const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

const segmentsOf = (by: Intl.Segmenter, text: string) => [...by.segment(text)];

/**
 * The school grade that can read these texts: Flesch-Kincaid (1975), 0.39 words per sentence + 11.8 syllables per word − 15.59.
 * Each text starts a sentence of its own. Zero for no words.
 *
 * @example readingGrade(['We own it. We know why.']) // below 1
 */
export function readingGrade(texts: readonly string[]): number {
  const spoken = texts.flatMap((text) => segmentsOf(words, text).filter(({ isWordLike }) => isWordLike));
  if (spoken.length === 0) return 0;
  return fleschKincaid({
    sentence: texts.flatMap((text) => segmentsOf(sentences, text).filter(({ segment }) => /\w/.test(segment))).length,
    word: spoken.length,
    syllable: spoken.reduce((sum, { segment }) => sum + Math.max(1, syllable(segment)), 0),
  });
}

/** The grade of what a member reads of an item before answering: its question, why it matters, and what each level says. */
export const readingGradeOf = ({ question, whyItMatters, levels }: Item): number =>
  readingGrade([question, whyItMatters, ...levels.map(({ statement }) => statement)]);

/** Items that a reader of about 14 would not read with ease. */
export const hardToRead = ({ sections }: InstrumentVersion): readonly Finding[] =>
  sections.flatMap(({ items }, s) =>
    items.flatMap((item, i) => {
      const grade = readingGradeOf(item);
      const message = `${item.code} reads at school grade ${grade.toFixed(1)}, and ${HARDEST_GRADE} (an age of about 14) is the most.`;
      return grade > HARDEST_GRADE ? [{ path: ['sections', s, 'items', i], message }] : [];
    }),
  );
