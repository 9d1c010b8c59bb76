import { heading, lead, list } from '../blocks.js';
import type { Findings } from '../findings.js';
import type { Block } from '../outline.js';
import { type Agreed, failedChecks, pitfallsThatAreUs } from '../reading.js';
import { levelOf, sentence } from '../words.js';

/** Pitfalls in which the board recognises itself, and checks that do not hold, with its own reasons. */
export function signs({ items }: Findings): Block[] {
  const us = pitfallsThatAreUs(items);
  const failed = failedChecks(items);
  if (us.length + failed.length === 0) return [];
  const blocks: Block[] = [
    heading(1, failed.length > 0 ? 'Pitfalls that are us, and checks that do not hold' : 'Pitfalls that are us'),
  ];
  if (us.length > 0) blocks.push(lead('The board recognises itself, often or always, in:'), list(us.map(withReason)));
  if (failed.length > 0) blocks.push(lead('The board agreed that this does not hold:'), list(failed.map(withReason)));
  return blocks;
}

function withReason({ item, level }: Agreed): string {
  const reason = item.rationale ? ` ${sentence(item.rationale)}` : '';
  return `${item.title} (${levelOf(item, level).toLowerCase()}).${reason}`;
}
