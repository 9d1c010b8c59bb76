import { calledUs } from '@candour/scoring';
import { capital, inWords, many } from '../../platform/words.js';
import type { SharedFinding } from './findings.dto.js';
import type { SharedSubject } from './shared-subjects.js';

/** Not us, sometimes, often, this is us. What is on another scale was asked otherwise. */
const PITFALL_LEVELS = 4;

/** Pitfalls that three or more boards call their own. Which boards is not said here: each shares it, or not, by itself. */
export function pitfallsOfUs(subjects: readonly SharedSubject[]): SharedFinding[] {
  return subjects
    .filter(({ itemKind }) => itemKind === 'pitfall')
    .flatMap(({ kind, code, title, boards }) => {
      const found = calledUs(boards.filter(({ level }) => level <= PITFALL_LEVELS));
      if (!found) return [];
      const { us, boards: all } = found;
      const who =
        us === all ? `All ${many(all, 'independent board')}` : `${capital(inWords(us))} of ${many(all, 'independent board')}`;
      return [{ kind, code, title, boards: us, of: all, words: `${who} say ‘often’ or ‘this is us’.` }];
    });
}
