import { list, partHeading } from '../blocks.js';
import type { Findings } from '../findings.js';
import { opening } from '../live/opening.js';
import { type Live, ownParagraph, type Piece } from '../live/own-words.js';
import { type Agreed, failedChecks, pitfallsThatAreUs } from '../reading.js';
import { levelOf, sentence } from '../words.js';

/** Pitfalls in which the board recognises itself, and checks that do not hold, with its own reasons. */
export function signs({ items }: Findings, live: Live): Piece[] {
  const us = pitfallsThatAreUs(items);
  const failed = failedChecks(items);
  if (us.length + failed.length === 0) return [];
  const title = failed.length > 0 ? 'Pitfalls that are us, and checks that do not hold' : 'Pitfalls that are us';
  const checks = { key: 'signs.checks', label: 'Before the checks that do not hold' };
  return [
    partHeading('signs', title),
    ...(us.length === 0
      ? []
      : [opening(live, 'signs', title, 'The board recognises itself, often or always, in:'), list(us.map(withReason))]),
    ...(failed.length === 0
      ? []
      : [ownParagraph(live, checks, 'The board agreed that this does not hold:'), list(failed.map(withReason))]),
  ];
}

function withReason({ item, level }: Agreed): string {
  const reason = item.rationale ? ` ${sentence(item.rationale)}` : '';
  return `${item.title} (${levelOf(item, level).toLowerCase()}).${reason}`;
}
