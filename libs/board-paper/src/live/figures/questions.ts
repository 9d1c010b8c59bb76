import type { Findings } from '../../findings.js';
import { toBeAsked } from '../../to-be-asked.js';
import { type Entry, titles } from './entry.js';

/** Titles that one question asks about together where there are many of a kind. */
export function questionFigures({ items }: Pick<Findings, 'items'>): Entry[] {
  const { notAgreed, seenDifferently, toLearn, toProve } = toBeAsked(items);
  return [
    ['titles not agreed', titles(notAgreed)],
    ['titles seen differently', titles(seenDifferently)],
    ['titles to learn about', titles(toLearn)],
    ['titles to prove', titles(toProve)],
  ];
}
