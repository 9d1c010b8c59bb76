import { itemStateWords } from '@candour/assessment';
import type { ResultItem } from './results.js';

/** Where the board ended with an item, in a few words. @example standsAt(item) // 'Level 3: Established' */
export function standsAt({ state, level, levelNames, kind }: ResultItem): string {
  if (level === null) return capital(itemStateWords(state));
  const name = levelNames[level - 1] ?? String(level);
  return kind === 'question' ? `Level ${level}: ${name}` : name;
}

/** What the eye should not miss on a closed row. */
export function signsOf(item: ResultItem): readonly string[] {
  return [
    item.spread?.band === 'split' ? 'on both sides' : '',
    item.spread?.band === 'wide' ? 'seen very differently' : '',
    item.cannotAssure ? 'many do not know' : '',
    (item.overClaim ?? 0) > 0 ? 'above its evidence' : '',
    item.proofForMore ? 'proof for more' : '',
    item.heldAt ? `held at ${item.heldAt.level}` : '',
    item.aboveThePrivateView ? 'agreed above the private view' : '',
    item.dissents.length > 0 ? 'with dissent' : '',
  ].filter((sign) => sign !== '');
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
