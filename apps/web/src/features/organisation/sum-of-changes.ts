import type { RegisterChanges } from './register.js';

/** How many entries a file would change. */
export const sumOf = ({ added, renamed, moved, amended, closed }: RegisterChanges): number =>
  [added, renamed, moved, amended, closed].reduce((sum, { length }) => sum + length, 0);

/** What an import would do, or has done, as one sentence; with a mistake in the files it does nothing. */
export function inOneSentence(changes: RegisterChanges): string {
  const { added, renamed, moved, amended, closed, unchanged, mistakes } = changes;
  if (mistakes.length > 0) {
    return `Nothing can be imported yet: ${mistakes.length} ${mistakes.length === 1 ? 'line is' : 'lines are'} wrong.`;
  }
  if (sumOf(changes) === 0) return `Nothing: all ${unchanged} entries are as the files have them.`;
  const counts: readonly (readonly [number, string])[] = [
    [added.length, 'added'],
    [renamed.length, 'renamed'],
    [moved.length, 'moved to another system'],
    [amended.length, 'amended'],
    [closed.length, 'closed'],
    [unchanged, 'unchanged'],
  ];
  return `${counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ')}.`;
}
