import type { Subject } from './comparable.js';
import type { PublishedContent } from './publication/published-content.dto.js';
import { besideTheFigure } from './publication/published-words.js';

/*
 * A level that was corrected stands as published, with its correction beside it (method, section 5). What is made of several figures
 * has no place for two readings of one, so a corrected figure is in none of it: a middle or a gap of the old level would be false, and
 * one of the new level would not be what stands beside it.
 */

/** Why a published figure is in nothing that is made of several, in words; null where it stands as published. */
export function whyNotCorrected({ corrections }: Pick<PublishedContent, 'corrections'>, subject: Subject): string | null {
  return isCorrected(corrections, subject) ? 'Corrected after it was published' : null;
}

/** The same of two figures that are held against each other. */
export function whyNotBetweenCorrected(one: PublishedContent, other: PublishedContent, subject: Subject): string | null {
  const either = [one, other].some(({ corrections }) => isCorrected(corrections, subject));
  return either ? 'One of the two was corrected after it was published' : null;
}

/** Where any was corrected: what became of it, once for the whole page. */
export function correctedNotes(contents: readonly Pick<PublishedContent, 'corrections'>[]): string[] {
  if (contents.every(({ corrections = [] }) => corrections.length === 0)) return [];
  return [
    'A level that was corrected after it was published is not counted here. It stands, with its correction, on the page of its trust.',
  ];
}

function isCorrected(corrections: PublishedContent['corrections'], subject: Subject): boolean {
  if (!corrections) return false;
  return 'item' in subject
    ? besideTheFigure(corrections, 'items', subject.item) !== null
    : besideTheFigure(corrections, 'sections', subject.section) !== null;
}
