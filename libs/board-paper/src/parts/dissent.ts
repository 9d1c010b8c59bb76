import { heading, lead } from '../blocks.js';
import type { Findings, ItemFindings } from '../findings.js';
import type { Block } from '../outline.js';
import { inWords, many } from '../words.js';
import { outcomeClause } from './shown.js';

/** Minority views in the dissenters' own words; a name only where it was signed. */
export function dissent({ items }: Findings): Block[] {
  const recorded = items.filter(({ dissents }) => dissents.length > 0);
  const count = recorded.reduce((sum, { dissents }) => sum + dissents.length, 0);
  if (count === 0) return [];
  const on = recorded.length === count ? '' : ` on ${inWords(recorded.length)} of the items`;
  return [
    heading(1, 'Dissent'),
    lead(
      `${many(count, 'minority view').replace(/^./u, (first) => first.toUpperCase())} ${count === 1 ? 'was' : 'were'} recorded${on}, in the words of those who hold ${count === 1 ? 'it' : 'them'}.`,
    ),
    ...recorded.flatMap(quotes),
  ];
}

function quotes(item: ItemFindings): Block[] {
  const about = `on ‘${item.title}’ (${outcomeClause(item)})`;
  return item.dissents.map(({ words, signedName }) => ({
    kind: 'quote',
    text: words,
    by: `${signedName ?? 'A member'}, ${about}`,
  }));
}
