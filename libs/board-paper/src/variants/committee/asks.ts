import type { Findings } from '../../findings.js';
import { alertedBy } from './figures.js';

/** What each alert asks of the board, in the order of weight; titles stand by name. */
const ASKS: readonly (readonly [rule: string, words: string])[] = [
  ['not-agreed', 'Say what would have to be seen to agree on {titles not agreed}, and who brings it.'],
  ['cannot-assure', 'Say what every member needs to know to judge {titles not assured}, and by when.'],
  ['over-claim', 'Say what proof it wants to see for {titles far above proof}, or which lower level stands until then.'],
  ['hold-lifted', 'Confirm, or not, that the hold on {titles lifted} stays lifted.'],
  ['pitfall-is-us', 'Say what it will do otherwise about {pitfalls that are us}.'],
  ['check-fails', 'Say by when this is to hold: {checks that do not hold}.'],
];

/** One sentence for each rule that applies. */
export function asksOfTheBoard(findings: Findings): string[] {
  return ASKS.filter(([rule]) => alertedBy(rule, findings).length > 0).map(([, words]) => words);
}
