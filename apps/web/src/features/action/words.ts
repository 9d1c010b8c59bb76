import { day } from '../../platform/in-london.js';
import type { Actions, BoardAction } from './queries.js';

/** The states of an action, as they are chosen. */
export const states = [
  { value: 'open', words: 'Open' },
  { value: 'done', words: 'Done' },
  { value: 'dropped', words: 'Dropped', hint: 'Say why below.' },
] as const;

/** When it is due; *overdue* is said in words, never by colour alone. */
export function dueWords({ due, overdue, state }: BoardAction): string {
  if (overdue) return `Overdue: it was due on ${day(due)}`;
  return state === 'open' ? `Due on ${day(due)}` : `Was due on ${day(due)}`;
}

/** Whose the open actions are, as one sentence: that all are one person's must be seen at once. */
export function ownersWords(byPortfolio: Actions['byPortfolio']): string | null {
  const [first, ...others] = byPortfolio;
  if (!first) return null;
  if (others.length === 0) {
    if (first.count === 1) return `The one open action belongs to ${first.portfolio}.`;
    return `All ${first.count} open actions belong to ${first.portfolio}.`;
  }
  const all = byPortfolio.reduce((sum, { count }) => sum + count, 0);
  const shares = byPortfolio.map(({ portfolio, count }) => `${count} to ${portfolio}`).join(', ');
  return `${all} open actions: ${shares}.`;
}

/** Actions of one kind, grouped by the portfolio that owns them; the largest group first, open ones before the rest. */
export function byOwner(
  rows: readonly BoardAction[],
  kind: BoardAction['kind'],
): { portfolio: string; actions: BoardAction[] }[] {
  const groups = new Map<string, BoardAction[]>();
  for (const row of rows) {
    if (row.kind === kind) groups.set(row.ownerPortfolio, [...(groups.get(row.ownerPortfolio) ?? []), row]);
  }
  const closed = ({ state }: BoardAction) => (state === 'open' ? 0 : 1);
  return [...groups]
    .map(([portfolio, actions]) => ({ portfolio, actions: actions.toSorted((a, b) => closed(a) - closed(b)) }))
    .sort((a, b) => b.actions.length - a.actions.length || a.portfolio.localeCompare(b.portfolio));
}
