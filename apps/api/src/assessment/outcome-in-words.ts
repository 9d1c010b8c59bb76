import { itemStateWords } from '@candour/assessment';
import { capital } from '../platform/words.js';
import type { ResultItem } from './results.dto.js';

type Ended = Pick<ResultItem, 'kind' | 'state' | 'level' | 'levelNames'>;

/** How the board ended with an item, as a screen says it. @example // 'Level 3: Working' · 'Yes' · 'Not agreed' */
export function outcomeInWords({ kind, state, level, levelNames }: Ended): string {
  if (level === null) return capital(itemStateWords(state));
  const name = levelNames[level - 1];
  if (kind === 'question') return name ? `Level ${level}: ${name}` : `Level ${level}`;
  return name ?? String(level);
}
