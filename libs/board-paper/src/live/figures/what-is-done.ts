import type { Findings } from '../../findings.js';
import { actionsOf, onlyPortfolio } from '../../reading.js';
import { many } from '../../words.js';
import { bare, type Entry } from './entry.js';

/** Actions, things to stop, and dissent. */
export function whatIsDone(findings: Findings): Entry[] {
  const recorded = findings.items.filter(({ dissents }) => dissents.length > 0);
  const portfolio = onlyPortfolio(findings);
  return [
    ['actions', many(actionsOf(findings, 'do').length, 'action')],
    ['things to stop', `${many(actionsOf(findings, 'stop').length, 'thing')} to stop`],
    ...(portfolio === null ? [] : ([['only portfolio', portfolio]] as const)),
    [
      'minority views',
      many(
        recorded.reduce((sum, { dissents }) => sum + dissents.length, 0),
        'minority view',
      ),
    ],
    ['items with dissent', bare(recorded.length)],
  ];
}
