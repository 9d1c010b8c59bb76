import { partHeading } from '../blocks.js';
import type { Findings, ItemFindings } from '../findings.js';
import { opening } from '../live/opening.js';
import type { Live, Piece } from '../live/own-words.js';
import type { Block } from '../outline.js';
import { outcomeClause } from './shown.js';

/** Minority views in the dissenters' own words; a name only where it was signed. */
export function dissent(findings: Findings, live: Live): Piece[] {
  const quotes = dissentQuotes(findings);
  return quotes.length === 0
    ? []
    : [partHeading('dissent', 'Dissent'), opening(live, 'dissent', 'Dissent', dissentSentence(findings)), ...quotes];
}

/** How many minority views there are, with the figures by name. */
export function dissentSentence({ items }: Findings): string {
  const counts = items.map(({ dissents }) => dissents.length).filter((count) => count > 0);
  const one = counts.length === 1 && counts[0] === 1;
  const on = counts.every((count) => count === 1) ? '' : ' on {items with dissent} of the items';
  return `{Minority views} ${one ? 'was' : 'were'} recorded${on}, in the words of those who hold ${one ? 'it' : 'them'}.`;
}

export function dissentQuotes({ items }: Pick<Findings, 'items'>): Block[] {
  return items.flatMap((item: ItemFindings) =>
    item.dissents.map(({ words, signedName }) => ({
      kind: 'quote' as const,
      text: words,
      by: `${signedName ?? 'A member'}, on ‘${item.title}’ (${outcomeClause(item)})`,
    })),
  );
}
