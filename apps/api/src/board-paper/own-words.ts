import type { Outline, Variant } from '@candour/board-paper';
import { Problem } from '../platform/http/problem.js';

/** Words of a paper that the trust may replace, as they stand. */
export interface WordsThere {
  readonly words: string;
  /** Whether they are the trust's own. */
  readonly changed: boolean;
  /** Where they stand, for the history. */
  readonly place: string;
}

const PAPERS: Readonly<Record<Variant, string>> = {
  private: 'the paper for the private session',
  public: 'the public paper',
  committee: 'the committee report',
  'one-page': 'the one-page summary',
  'foi-results': 'the agreed results for release',
  'foi-views': 'the private views held back',
};

/** The words under a key, or the empty place where some could stand. @throws Problem `words-unknown` */
export function wordsAt({ blocks, slots }: Outline, key: string, variant: Variant): WordsThere {
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    if ((block.kind !== 'paragraph' && block.kind !== 'list') || block.own?.key !== key) continue;
    const place = heading === '' ? 'at the beginning' : `under “${heading}”`;
    return { words: block.own.words, changed: block.own.changed, place: `${place} of ${PAPERS[variant]}` };
  }
  const slot = slots.find((one) => one.key === key);
  if (!slot) {
    const message = 'The paper has no such words to change, or no longer. Read it again, then change what stands there.';
    throw new Problem('refused', message, { code: 'words-unknown' });
  }
  return { words: '', changed: slot.emptied, place: `“${slot.label}” of ${PAPERS[variant]}` };
}
