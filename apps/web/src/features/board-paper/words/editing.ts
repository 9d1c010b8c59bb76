import { dayAndTime } from '../../../platform/in-london.js';
import type { Figure, Paper, PaperChange } from '../paper.js';
import type { Variant } from '../variants.js';

/** What stands around words that can be edited: whose they are, on which paper, and whether they can be saved now. */
export interface Editing {
  readonly personId: string;
  readonly assessmentId: string;
  readonly variant: Variant;
  /** Of the paper, for If-Match. */
  readonly version: number;
  readonly figures: readonly Figure[];
  /** Why nothing can be changed, in a sentence; null where it can. */
  readonly locked: string | null;
  /** *Changed by the trust*, with who and when as far as it is known, for words of the trust. */
  readonly changedBy: (words: string) => string;
  /** The words whose control takes the focus back once their form has closed; the form may close into another place. */
  readonly comesBackTo: { current: string | null };
}

const whyLocked = {
  draft: 'Your role reads the paper and does not change it.',
  'in-review': 'The paper is in review, and only the chief executive changes it now.',
  approved: 'The paper is approved, and nothing in it changes any more.',
  issued: 'The paper is issued, and nothing in it changes any more.',
} as const;

/** How the words of a paper can be edited by whoever looks at it. */
export function editingOf(
  { version, figures, life }: Paper,
  at: Pick<Editing, 'assessmentId' | 'variant' | 'personId' | 'comesBackTo'>,
  changes: readonly PaperChange[],
): Editing {
  return {
    ...at,
    version,
    figures,
    locked: life.mayEdit ? null : whyLocked[life.state],
    changedBy: (words) => changedBy(changes, words),
  };
}

/** The newest change that left these words. Words that were carried over from an older paper may have none. */
export function changedBy(changes: readonly PaperChange[], words: string): string {
  const change = changes.find(({ after }) => after !== null && after.trim() === words.trim());
  return change ? `Changed by the trust: ${change.who}, ${dayAndTime(change.at)}` : 'Changed by the trust';
}
