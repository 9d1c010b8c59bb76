import { heading, table } from '../blocks.js';
import type { Findings, PreviousAction } from '../findings.js';
import type { Block } from '../outline.js';
import { day } from '../words.js';

/** What became of what the board had said it would do or stop; nothing where that was not kept. */
export function lastActions({ previous, preparedOn }: Pick<Findings, 'previous' | 'preparedOn'>): Block[] {
  const all = previous?.actions ?? [];
  if (all.length === 0) return [];
  const rows = all.map((action) => [
    action.words,
    action.owner,
    action.due === null ? 'No date set' : day(action.due),
    stateWords(action, preparedOn),
  ]);
  const columns = [
    ['Action', 40],
    ['Owner', 20],
    ['By', 20],
    ['Now', 20],
  ] as const;
  return [heading(2, 'What became of the last actions'), table(null, columns, rows)];
}

const STATES = { open: 'Open', done: 'Done', dropped: 'Dropped' } as const;

/** Where an action of last time stands on the day of the paper. */
export function stateWords({ state, due }: PreviousAction, today: string): string {
  return state === 'open' && due !== null && due < today ? 'Open, past its date' : STATES[state];
}
