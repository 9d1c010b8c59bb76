import type { Findings } from '../../findings.js';
import { outcomeWords } from '../../parts/shown.js';
import { day, levelOf } from '../../words.js';
import type { Entry } from './entry.js';

/** Of each item its title, how it ended, and its level as a sentence says it; by its code. */
export function itemFigures({ items }: Pick<Findings, 'items'>): Entry[] {
  return items.flatMap((item): Entry[] => [
    [item.code, `‘${item.title}’`],
    [`${item.code} outcome`, outcomeWords(item)],
    ...(item.outcome.kind === 'parked' ? ([[`${item.code} parked with`, parkedWith(item.outcome)]] as const) : []),
    ...(item.outcome.kind === 'level' ? ([[`${item.code} level`, levelAsked(item, item.outcome.level)]] as const) : []),
  ]);
}

/** @example 'level 4 Embedded' of a question, 'yes' of a check */
function levelAsked(item: Findings['items'][number], level: number): string {
  return item.kind === 'question' ? `level ${levelOf(item, level)}` : levelOf(item, level);
}

function parkedWith({ owner, until }: { readonly owner: string; readonly until: string | null }): string {
  return until === null ? owner : `${owner} until ${day(until)}`;
}
