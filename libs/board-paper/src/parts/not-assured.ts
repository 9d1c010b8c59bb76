import { heading, lead, list, quiet } from '../blocks.js';
import type { Findings } from '../findings.js';
import type { Block } from '../outline.js';
import { outcomeClause } from './shown.js';

/** What the board cannot assure, and what it has left to one person. No number of members is ever given. */
export function notAssured({ items }: Findings): Block[] {
  const unknown = items.filter(({ cannotAssure }) => cannotAssure);
  const left = items.filter(({ leftToPortfolio }) => leftToPortfolio !== null);
  if (unknown.length + left.length === 0) return [];
  const blocks: Block[] = [heading(1, 'What the board cannot assure')];
  if (unknown.length > 0) {
    blocks.push(lead('A third or more of those who judged it do not know:'));
    blocks.push(list(unknown.map((item) => `${item.title} (${outcomeClause(item)}).`)));
    blocks.push(quiet('For the level of its section such an item counts as not agreed. The third is Candour’s own choice.'));
  }
  if (left.length > 0) {
    blocks.push(
      lead('Left to one person, because those who cannot judge it rely on a single portfolio for all its evidence and actions:'),
    );
    blocks.push(list(left.map((item) => `${item.title}: ${item.leftToPortfolio}.`)));
  }
  return blocks;
}
