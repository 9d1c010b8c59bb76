import type { Findings, ItemFindings } from '../../findings.js';
import { disputed } from '../../reading.js';
import { inWords, listed, many } from '../../words.js';
import { bare, type Entry, titles } from './entry.js';

/** What may be said of private views over all items: which lie far apart, and what nobody may be told. */
export function spreadFigures({ items, threshold }: Findings): Entry[] {
  const of = (band: 'split' | 'wide') => items.filter(({ spread }) => spread?.band === band);
  const left = items.filter(({ leftToPortfolio }) => leftToPortfolio !== null);
  return [
    ['items far apart', bare(disputed(items).length)],
    ['titles far apart', titles(disputed(items))],
    ['split items', titles(of('split'))],
    ['wide items', titles(of('wide'))],
    ['items described', many(items.filter(({ spread }) => spread !== null && spread.band !== null).length, 'item')],
    ['items from too few', many(items.filter(({ spread }) => spread?.shown === 'too-few').length, 'item')],
    ['threshold', inWords(threshold)],
    ['items not assured', titles(items.filter(({ cannotAssure }) => cannotAssure))],
    ['items left to one', titles(left)],
    ['portfolios left with', listed(portfolios(left)) || 'none'],
  ];
}

function portfolios(left: readonly ItemFindings[]): string[] {
  return [...new Set(left.map(({ leftToPortfolio }) => leftToPortfolio ?? ''))];
}
