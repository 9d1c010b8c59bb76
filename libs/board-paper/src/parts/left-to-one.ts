import { list, partHeading } from '../blocks.js';
import type { Findings } from '../findings.js';
import { opening } from '../live/opening.js';
import type { Live, Piece } from '../live/own-words.js';

const TITLE = 'Left to one person';

/** What a third of members cannot judge while all of its evidence and actions lie with one portfolio. */
export function leftToOne({ items }: Findings, live: Live): Piece[] {
  const left = items.filter(({ leftToPortfolio }) => leftToPortfolio !== null);
  if (left.length === 0) return [];
  return [
    partHeading('left-to-one', TITLE),
    opening(
      live,
      'left-to-one',
      TITLE,
      'A third or more of those who answered could not judge it, and a single portfolio holds all of its evidence and actions:',
    ),
    list(left.map((item) => `${item.title}: ${item.leftToPortfolio}.`)),
  ];
}
