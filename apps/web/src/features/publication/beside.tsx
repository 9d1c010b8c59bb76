import type { PublicationOfAssessment, PublishedContent } from './publication.js';

export type Explanations = PublicationOfAssessment['explanations'];

/** What the trust says beside a figure. */
export function Said({ explanations, subject, code }: { explanations: Explanations; subject: string; code: string }) {
  const said = explanations.find((one) => one.subject === subject && one.code === code);
  return said ? <span className="c-said">The trust says: {said.words}</span> : null;
}

/** A figure with what it should read, where it was corrected. */
export function beside(figure: string, { corrections = [] }: PublishedContent, of: 'items' | 'sections', code: string): string {
  const newest = corrections.flatMap((one) => one[of].filter((corrected) => corrected.code === code)).at(-1);
  return newest ? `${figure} (corrected: should read ${lowerFirst(newest.shouldRead)})` : figure;
}

export const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
