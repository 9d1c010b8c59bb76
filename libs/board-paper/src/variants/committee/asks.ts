import type { Findings } from '../../findings.js';
import { named } from '../../words.js';
import { reasonsOf } from './weigh.js';

/** One thing asked of the board: its words with the titles by name, so that the trust may rewrite them. */
export type Ask = { readonly name: string; readonly words: string; readonly template: string };

const ASKS: readonly { readonly rule: string; readonly name: string; readonly template: string }[] = [
  {
    rule: 'not-agreed',
    name: 'titles not agreed',
    template: 'Say what would have to be seen to agree on {titles not agreed}, and who brings it.',
  },
  {
    rule: 'cannot-assure',
    name: 'titles not assured',
    template: 'Say what every member needs to know to judge {titles not assured}, and by when.',
  },
  {
    rule: 'over-claim',
    name: 'titles far above evidence',
    template: 'Say what proof it wants to see for {titles far above evidence}, or what lower level stands until then.',
  },
  {
    rule: 'hold-lifted',
    name: 'titles lifted',
    template: 'Confirm, or not, that the hold on {titles lifted} stays lifted.',
  },
  {
    rule: 'pitfall-is-us',
    name: 'pitfalls that are us',
    template: 'Say what it will do otherwise about {pitfalls that are us}.',
  },
  { rule: 'check-fails', name: 'checks that fail', template: 'Say by when this is to hold: {checks that fail}.' },
];

/** What the alerts ask of the board, one sentence for each rule that applies. */
export function asksOfTheBoard(findings: Findings): Ask[] {
  return ASKS.flatMap(({ rule, name, template }) => {
    const titles = findings.items
      .filter((item) => reasonsOf(item, findings).some((reason) => reason.box === 'alert' && reason.rule === rule))
      .map(({ title }) => title);
    return titles.length === 0 ? [] : [{ name, words: named(titles), template }];
  });
}
