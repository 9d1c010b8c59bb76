import { bandInWords, type Spread } from '@candour/scoring';
import type { CorrectedFigure, ItemFindings } from '../findings.js';
import { day, figure, levelOf, lowerFirst } from '../words.js';

/** How an item ended, as a cell of a table says it; beside an outcome that was corrected, what it should read. */
export function outcomeWords(item: ItemFindings): string {
  return item.corrected === null ? asSealed(item) : `${asSealed(item)} (${correctedWords(item.corrected)})`;
}

/** @example correctedWords({ number: 1, shouldRead: 'Level 3: Established' }) // 'correction 1: should read level 3: Established' */
export function correctedWords({ number, shouldRead }: CorrectedFigure): string {
  return `correction ${number}: should read ${lowerFirst(shouldRead)}`;
}

function asSealed(item: ItemFindings): string {
  const { outcome } = item;
  if (outcome.kind === 'level') return levelOf(item, outcome.level);
  if (outcome.kind === 'not-agreed') return 'Not agreed';
  if (outcome.kind === 'not-applicable') return 'Does not apply';
  return outcome.until === null ? `Parked with ${outcome.owner}` : `Parked with ${outcome.owner} until ${day(outcome.until)}`;
}

/** The same within a sentence. @example '(agreed at 3 Established)' */
export function outcomeClause(item: ItemFindings): string {
  if (item.outcome.kind !== 'level') return lowerFirst(outcomeWords(item));
  return item.kind === 'question' ? `agreed at ${outcomeWords(item)}` : `agreed: ${lowerFirst(outcomeWords(item))}`;
}

/** The same in one or two words, for a narrow column. */
export function outcomeShort(item: ItemFindings): string {
  return item.outcome.kind === 'parked' && item.corrected === null ? 'Parked' : outcomeWords(item);
}

/**
 * All that may be said of the private views on an item, in words and whole numbers. It prints what the spread holds and
 * says why where it holds nothing; it never works a figure out.
 */
export function spreadWords(item: ItemFindings): string {
  const { spread } = item;
  if (spread === null) return 'No private answers were revealed.';
  const answered = `${spread.answered} of ${spread.eligible} answered.`;
  if (spread.withheld) return `${answered} Withheld: too few answered.`;
  if (spread.shown === 'too-few') return `${answered} Too few gave a level for more to be shown.`;
  const parts = [answered];
  if (spread.counts !== null) {
    parts.push(
      `How many chose each: ${spread.counts.map((count, index) => `${item.levelNames[index] ?? index + 1} ${count}`).join(', ')}.`,
    );
  }
  if (spread.median !== null) parts.push(`Median ${medianWords(item, spread)}.`);
  if (spread.band !== null) parts.push(`${bandInWords(spread.band)}.`);
  if (spread.noLevel) parts.push(noLevelWords(spread, spread.noLevel));
  return parts.join(' ');
}

function medianWords(item: ItemFindings, { median, q1, q3, counts }: Spread): string {
  const middle = median ?? 0;
  const said = Number.isInteger(middle) ? levelOf(item, middle) : figure(middle);
  if (counts === null) return `${said}, the lower one if two stand in the middle`;
  return q1 === null || q3 === null || item.kind !== 'question' ? said : `${said}, quartiles ${figure(q1)} and ${figure(q3)}`;
}

function noLevelWords({ dontKnow, notApplicable }: Spread, together: number): string {
  if (dontKnow === null || notApplicable === null) return `${together} said that they do not know or that it does not apply.`;
  return `${dontKnow} said that they do not know, ${notApplicable} that it does not apply.`;
}
