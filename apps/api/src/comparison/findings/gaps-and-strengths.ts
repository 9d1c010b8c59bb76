import { SHARED_GAP_UP_TO, SHARED_STRENGTH_FROM, sharedStanding } from '@candour/scoring';
import { capital, inWords, many } from '../../platform/words.js';
import type { SharedFinding } from './findings.dto.js';
import type { SharedSubject } from './shared-subjects.js';

/** What most boards find hard, and what most do well: sections first, then questions, in the order of the instrument. */
export function gapsAndStrengths(subjects: readonly SharedSubject[]): {
  readonly gaps: readonly SharedFinding[];
  readonly strengths: readonly SharedFinding[];
} {
  const standing = subjects
    .filter(({ itemKind }) => itemKind === 'section' || itemKind === 'question')
    .flatMap(({ kind, code, title, boards }) => {
      const found = sharedStanding(boards);
      return found ? [{ subject: { kind, code, title }, found }] : [];
    });
  return {
    gaps: standing
      .filter(({ found }) => found.kind === 'gap')
      .map(({ subject, found: { low, boards } }) => ({
        ...subject,
        boards: low,
        of: boards,
        words: `${ofBoards(low, boards)} at level ${SHARED_GAP_UP_TO} or lower.`,
      })),
    strengths: standing
      .filter(({ found }) => found.kind === 'strength')
      .map(({ subject, found: { high, boards } }) => ({
        ...subject,
        boards: high,
        of: boards,
        words: `${ofBoards(high, boards)} at level ${SHARED_STRENGTH_FROM} or higher.`,
      })),
  };
}

/** @example ofBoards(4, 6) // 'Four of six independent boards stand' */
function ofBoards(some: number, all: number): string {
  if (some === all) return `All ${many(all, 'independent board')} stand`;
  return `${capital(inWords(some))} of ${many(all, 'independent board')} ${some === 1 ? 'stands' : 'stand'}`;
}
