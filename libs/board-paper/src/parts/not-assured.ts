import { list, partHeading, quiet } from '../blocks.js';
import type { Findings } from '../findings.js';
import { opening } from '../live/opening.js';
import type { Live, Piece } from '../live/own-words.js';
import { outcomeClause } from './shown.js';

const TITLE = 'What the board cannot assure';

/** What the board cannot assure. No number of members is ever given. */
export function notAssured({ items }: Findings, live: Live): Piece[] {
  const unknown = items.filter(({ cannotAssure }) => cannotAssure);
  if (unknown.length === 0) return [];
  return [
    partHeading('not-assured', TITLE),
    opening(live, 'not-assured', TITLE, 'A third or more of those who judged it do not know:'),
    list(unknown.map((item) => `${item.title} (${outcomeClause(item)}).`)),
    quiet('For the level of its section such an item counts as not agreed. The third is Candour’s own choice.'),
  ];
}
